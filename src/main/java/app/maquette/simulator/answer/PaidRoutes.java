package app.maquette.simulator.answer;

import app.maquette.simulator.bill.Basis;
import app.maquette.simulator.bill.BillStore;
import app.maquette.simulator.bill.Till;
import app.maquette.simulator.contract.Fault;
import app.maquette.simulator.contract.Hashes;
import app.maquette.simulator.contract.ImageOrder;
import app.maquette.simulator.contract.Intake;
import app.maquette.simulator.contract.OrderReader;
import app.maquette.simulator.contract.Refusal;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.simulator.http.Reply;
import app.maquette.simulator.http.Request;
import app.maquette.simulator.route.RouteIntake;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes the paid calls: notes each, turns it away or does the work, bills it, answers. Thread-safe.
public final class PaidRoutes {
    private final Shop shop;
    private final BillStore book;
    private final Intake intake;
    private final GenerationRoutes generations;
    private final Clock clock;

    public PaidRoutes(SimulatorOptions options, Shop shop, GenerationRoutes generations) {
        this.shop = shop;
        this.book = shop.book();
        this.clock = shop.answers().clock();
        this.intake =
                new Intake(options.account(), new OrderReader(options.manner().strictFields()));
        this.generations = generations;
    }

    /// Whether a call to the address can cost something.
    public static boolean sells(String path) {
        return path.equals("/generate") || path.equals("/remix") || RouteIntake.serves(path);
    }

    public Reply call(Request request, Sources sources) throws InterruptedException {
        byte[] body = request.body();
        long id = book.arrived(clock.instant(), request.path(), Hashes.sha256(body));
        Optional<Fault> fault = shop.faults().take(Fault.Stage.CALL);
        Reply reply;
        try {
            Optional<Reply> early =
                    fault.isEmpty() ? Optional.empty() : shop.answers().early(fault.get(), request.path());
            if (early.isPresent()) {
                boolean hangs = fault.get() == Fault.HANG;
                boolean drops = fault.get() == Fault.DROP_BEFORE_WORK;
                book.ended(
                        id,
                        hangs ? "hung" : drops ? "dropped" : "rejected",
                        early.get().status());
                reply = early.get();
            } else if (RouteIntake.serves(request.path())) {
                reply = generations.serve(id, request, fault.orElse(null), sources);
            } else {
                reply = serve(id, intake.read(request), fault.orElse(null), sources);
            }
        } catch (Refusal refusal) {
            book.ended(id, "rejected", refusal.reply().status());
            reply = refusal.reply();
        }
        return reply.header("X-Request-Id", Long.toString(id)).header("Date", Answers.date(clock.instant()));
    }

    private Reply serve(long id, Intake.Call call, @Nullable Fault fault, Sources sources)
            throws Refusal, InterruptedException {
        ImageOrder order = call.order();
        int pictures = order.pictures() + (fault == Fault.MORE ? 1 : 0);
        long micros = order.ware().micros() * pictures;
        Till till = shop.till();
        till.hold(order.pictures(), micros);
        Workshop.Job job;
        try {
            Basis basis =
                    call.source() == null ? Basis.NOTHING : Basis.remix(sources.keep(call.source()), call.weight());
            job = shop.workshop().begin(order, pictures, basis);
            Thread.sleep(job.takes());
            book.billed(id, fault == Fault.DROP_AFTER_BILLED ? 0 : 200, order.ware(), job.plates());
        } finally {
            till.release(order.pictures(), micros);
        }
        return shop.answers().late(fault, order, job.plates());
    }
}
