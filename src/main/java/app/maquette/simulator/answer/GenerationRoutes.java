package app.maquette.simulator.answer;

import app.maquette.simulator.bill.Basis;
import app.maquette.simulator.bill.BillStore;
import app.maquette.simulator.bill.Generation;
import app.maquette.simulator.bill.Plate;
import app.maquette.simulator.contract.Fault;
import app.maquette.simulator.contract.Refusal;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.simulator.http.Reply;
import app.maquette.simulator.http.Reply.Delivery;
import app.maquette.simulator.http.Request;
import app.maquette.simulator.route.GenerationOrder;
import app.maquette.simulator.route.RouteIntake;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The later routes: generations that are waited for or accepted and polled, and quotes. A generation is made by the
/// clock: whoever asks first after its time finds it billed. Thread-safe.
public final class GenerationRoutes {
    private static final Pattern POLL = Pattern.compile("/v2/generations/([^/]*)");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final long CENT = 10_000;

    private final Shop shop;
    private final BillStore book;
    private final RouteIntake intake;
    private final GenerationAnswers answers;
    private final Clock clock;

    public GenerationRoutes(SimulatorOptions options, Shop shop) {
        this.shop = shop;
        this.book = shop.book();
        this.intake = new RouteIntake(options.account(), options.manner().strictFields());
        this.answers = new GenerationAnswers(shop.answers());
        this.clock = shop.answers().clock();
    }

    public static Matcher path(String path) {
        return POLL.matcher(path);
    }

    /// What a call would cost. Nothing is made, noted or looked at for its safety.
    public Reply quote(Request request) {
        try {
            intake.key(request);
            GenerationOrder order = intake.read(request);
            Fault fault = shop.faults().take(Fault.Stage.QUOTE).orElse(null);
            long off = fault == Fault.QUOTE_HIGH ? CENT : fault == Fault.QUOTE_LOW ? -CENT : 0;
            return answers.quote(order, Math.max(0, order.order().ware().micros() + off));
        } catch (Refusal refusal) {
            return refusal.reply();
        }
    }

    /// A call that arrived: waits for its pictures, or accepts it.
    Reply serve(long call, Request request, @Nullable Fault fault, Sources sources)
            throws Refusal, InterruptedException {
        String buyer = book.mark(intake.key(request));
        GenerationOrder order = intake.read(request);
        RouteIntake.check(order);
        if (Descriptions.answers(order.route())) {
            return describe(call, order, fault);
        }
        Basis basis = Bases.of(order, sources);
        int pictures = order.order().pictures() + (fault == Fault.MORE ? 1 : 0);
        int status = fault == Fault.DROP_AFTER_BILLED ? 0 : 200;
        return order.async()
                ? accept(new Asked(call, buyer, status, basis), order, pictures, fault)
                : make(new Asked(call, buyer, status, basis), order, pictures, fault);
    }

    /// Words for a picture; there is nothing to poll.
    private Reply describe(long call, GenerationOrder order, @Nullable Fault fault) throws Refusal {
        long micros = order.order().ware().micros();
        shop.till().hold(1, micros);
        try {
            book.billed(
                    call,
                    fault == Fault.DROP_AFTER_BILLED ? 0 : 200,
                    order.order().ware());
        } finally {
            shop.till().release(1, micros);
        }
        return shop.answers().spoiled(fault, () -> Descriptions.of(order, clock.instant()));
    }

    /// Whose call it is, the status that it is answered with, and what its pictures are made from.
    private record Asked(long call, String buyer, int status, Basis basis) {}

    private Reply accept(Asked asked, GenerationOrder order, int pictures, @Nullable Fault fault) throws Refusal {
        Fault later = shop.faults().take(Fault.Stage.GENERATION).orElse(null);
        Workshop.Job job = shop.workshop().begin(order.order(), pictures, asked.basis);
        Instant now = clock.instant();
        Instant ready = later == Fault.NEVER_READY ? null : now.plus(job.takes());
        boolean fewer = fault == Fault.FEWER || later == Fault.LISTED_FEWER;
        long each = order.order().ware().micros() + (later == Fault.DEARER ? CENT : 0);
        Generation generation = new Generation(
                Workshop.newId(),
                asked.call,
                asked.buyer,
                asked.status,
                now,
                ready,
                new Generation.Result(
                        order.order().ware(),
                        later == Fault.UNSAFE_PICTURE ? withheld(job.plates()) : job.plates(),
                        later == Fault.LISTED_NONE ? 0 : pictures - (fewer ? 1 : 0),
                        each,
                        later == Fault.GENERATION_FAILED ? "content_policy_violation" : null));
        shop.till().accept(generation);
        return shop.answers().spoiled(fault, () -> answers.accepted(generation, order));
    }

    private static List<Plate> withheld(List<Plate> plates) {
        List<Plate> changed = new ArrayList<>(plates);
        Plate last = changed.removeLast();
        changed.add(new Plate(last.id(), last.subject(), last.width(), last.height(), last.kept(), false));
        return changed;
    }

    private Reply make(Asked asked, GenerationOrder order, int pictures, @Nullable Fault fault)
            throws Refusal, InterruptedException {
        long micros = order.order().ware().micros() * pictures;
        shop.till().hold(order.order().pictures(), micros);
        Generation made;
        try {
            Workshop.Job job = shop.workshop().begin(order.order(), pictures, asked.basis);
            Thread.sleep(job.takes());
            Instant now = clock.instant();
            made = new Generation(
                    Workshop.newId(),
                    asked.call,
                    asked.buyer,
                    asked.status,
                    now,
                    now,
                    new Generation.Result(
                            order.order().ware(),
                            job.plates(),
                            pictures - (fault == Fault.FEWER ? 1 : 0),
                            order.order().ware().micros(),
                            null));
            shop.till().deliver(made);
        } finally {
            shop.till().release(order.order().pictures(), micros);
        }
        Reply reply = shop.answers().spoiled(fault, () -> answers.made(made, order));
        String successor = order.route().successor();
        return successor.isEmpty() ? reply : reply.header("Link", "<" + successor + ">; rel=\"successor-version\"");
    }

    /// What became of a generation; only the key that bought it is told. Free.
    public Reply poll(Request request, String id) {
        try {
            String buyer = book.mark(intake.key(request));
            Optional<Fault> fault = shop.faults().take(Fault.Stage.POLL);
            Reply failure = fault.map(GenerationRoutes::failed).orElse(null);
            if (failure != null) {
                return failure;
            }
            Reply reply = answer(buyer, id);
            return fault.equals(Optional.of(Fault.POLL_CUT)) ? reply.by(Delivery.CUT) : reply;
        } catch (Refusal refusal) {
            return refusal.reply();
        }
    }

    private static @Nullable Reply failed(Fault fault) {
        return switch (fault) {
            case POLL_404 -> GenerationAnswers.unknown();
            case POLL_429 ->
                Reply.of(429, "application/json", "{\"error\":\"Too many reads.\"}")
                        .header("Retry-After", "3");
            case POLL_500 -> Reply.of(500, "text/plain", "Internal Server Error");
            case POLL_HANG -> Reply.none(Delivery.HANG);
            default -> null;
        };
    }

    private Reply answer(String buyer, String id) {
        if (!ID.matcher(id).matches()) {
            return GenerationAnswers.misspelled();
        }
        book.complete(clock.instant());
        return book.generation(id)
                .filter(generation -> generation.buyer().equals(buyer))
                .map(generation -> answers.polled(generation, book.state(generation)))
                .orElseGet(GenerationAnswers::unknown)
                .header("Date", Answers.date(clock.instant()));
    }
}
