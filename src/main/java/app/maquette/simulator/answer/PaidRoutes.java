package app.maquette.simulator.answer;

import app.maquette.simulator.bill.BillStore;
import app.maquette.simulator.bill.Plate;
import app.maquette.simulator.bill.Till;
import app.maquette.simulator.contract.Fault;
import app.maquette.simulator.contract.Faults;
import app.maquette.simulator.contract.Hashes;
import app.maquette.simulator.contract.ImageOrder;
import app.maquette.simulator.contract.Intake;
import app.maquette.simulator.contract.OrderReader;
import app.maquette.simulator.contract.PromptRewriter;
import app.maquette.simulator.contract.Refusal;
import app.maquette.simulator.contract.Safety;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.simulator.contract.Sizes;
import app.maquette.simulator.http.Reply;
import app.maquette.simulator.http.Request;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Takes the paid calls: notes each, turns it away or does the work, bills it, answers. Thread-safe.
public final class PaidRoutes {
    private static final SecureRandom SECURE = new SecureRandom();

    private final SimulatorOptions options;
    private final BillStore book;
    private final Faults faults;
    private final PictureMaker gallery;
    private final Answers answers;
    private final Intake intake;
    private final Till till;
    private final Clock clock;
    private final AtomicLong calls = new AtomicLong();
    private final long origin;

    public PaidRoutes(SimulatorOptions options, BillStore book, Faults faults, PictureMaker gallery, Answers answers) {
        this.options = options;
        this.book = book;
        this.faults = faults;
        this.gallery = gallery;
        this.answers = answers;
        this.clock = answers.clock();
        this.intake =
                new Intake(options.account(), new OrderReader(options.manner().strictFields()));
        this.till = new Till(options.account(), book);
        Long seed = options.manner().seeds().origin();
        this.origin = seed == null ? SECURE.nextLong() : seed;
    }

    public int peak() {
        return till.peak();
    }

    public Reply call(Request request, Sources sources) throws InterruptedException {
        byte[] body = request.body();
        long id = book.arrived(clock.instant(), request.path(), Hashes.sha256(body));
        Optional<Fault> fault = faults.take(Fault.Stage.CALL);
        Reply reply;
        try {
            Optional<Reply> early = fault.isEmpty() ? Optional.empty() : answers.early(fault.get(), request.path());
            if (early.isPresent()) {
                boolean hangs = fault.get() == Fault.HANG;
                boolean drops = fault.get() == Fault.DROP_BEFORE_WORK;
                book.ended(
                        id,
                        hangs ? "hung" : drops ? "dropped" : "rejected",
                        early.get().status());
                reply = early.get();
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
        long micros = order.model().micros() * pictures;
        SplittableRandom random = new SplittableRandom(origin + 0x9E3779B97F4A7C15L * calls.incrementAndGet());
        till.hold(order.pictures(), micros);
        List<Plate> plates;
        try {
            String source = call.source() == null ? null : sources.keep(call.source());
            plates = plates(order, pictures, source, call.weight(), random);
            work(order, plates, random.nextDouble());
            book.billed(id, fault == Fault.DROP_AFTER_BILLED ? 0 : 200, order.model(), plates);
        } finally {
            till.release(order.pictures(), micros);
        }
        return answers.late(fault, order, plates);
    }

    private void work(ImageOrder order, List<Plate> plates, double pace) throws InterruptedException {
        if (options.manner().latency().isNone()) {
            return;
        }
        // Drawn meanwhile, so that links answer at once, as the vendor's do.
        Thread.ofVirtual().name("simulator-painter").start(() -> {
            try {
                for (Plate plate : plates) {
                    gallery.png(plate);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        Thread.sleep(options.manner().latency().of(order.model()).at(pace));
    }

    private List<Plate> plates(
            ImageOrder order, int pictures, @Nullable String source, int weight, SplittableRandom random) {
        String prompt = order.magicPrompt() ? PromptRewriter.expand(order.prompt(), random) : order.prompt();
        ImageOrder.Size size = Sizes.scaled(order.size(), options.sheets().side());
        List<Plate> plates = new ArrayList<>();
        for (Long seed : options.manner().seeds().of(order.seed(), pictures, random)) {
            boolean safe = !Safety.withholds(order.prompt(), plates.size(), pictures);
            plates.add(new Plate(
                    newId(),
                    new Plate.Subject(prompt, order.model(), seed, source, weight),
                    size.width(),
                    size.height(),
                    options.sheets().compositionKept(),
                    safe));
        }
        return plates;
    }

    private static String newId() {
        byte[] random = new byte[16];
        SECURE.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
