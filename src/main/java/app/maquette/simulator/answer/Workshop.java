package app.maquette.simulator.answer;

import app.maquette.simulator.bill.Basis;
import app.maquette.simulator.bill.Plate;
import app.maquette.simulator.contract.ImageOrder;
import app.maquette.simulator.contract.PromptRewriter;
import app.maquette.simulator.contract.Safety;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.simulator.contract.Sizes;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/// Decides what the pictures of a call will be and how long they take. Thread-safe.
public final class Workshop {
    private static final SecureRandom SECURE = new SecureRandom();

    private final SimulatorOptions options;
    private final PictureMaker maker;
    private final AtomicLong calls = new AtomicLong();
    private final long origin;

    /// The pictures of a call and the time until they are made.
    record Job(List<Plate> plates, Duration takes) {}

    public Workshop(SimulatorOptions options, PictureMaker maker) {
        this.options = options;
        this.maker = maker;
        Long seed = options.manner().seeds().origin();
        this.origin = seed == null ? SECURE.nextLong() : seed;
    }

    /// Begins a call's work.
    Job begin(ImageOrder order, int pictures, Basis basis) {
        SplittableRandom random = new SplittableRandom(origin + 0x9E3779B97F4A7C15L * calls.incrementAndGet());
        List<Plate> plates = plates(order, pictures, basis, random);
        if (options.manner().latency().isNone()) {
            return new Job(plates, Duration.ZERO);
        }
        // Drawn meanwhile, so that links answer at once, as the vendor's do.
        Thread.ofVirtual().name("simulator-painter").start(() -> draw(plates));
        return new Job(plates, options.manner().latency().of(order.ware()).at(random.nextDouble()));
    }

    private void draw(List<Plate> plates) {
        try {
            for (Plate plate : plates) {
                maker.png(plate);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Plate> plates(ImageOrder order, int pictures, Basis basis, SplittableRandom random) {
        String prompt = PromptRewriter.rewrite(order.prompt(), order.rewriting(), random);
        ImageOrder.Size size = Sizes.scaled(order.size(), options.sheets().side());
        List<Plate> plates = new ArrayList<>();
        for (Long seed : options.manner().seeds().of(order.seed(), pictures, random)) {
            boolean safe = !Safety.withholds(order.prompt(), plates.size(), pictures);
            plates.add(new Plate(
                    newId(),
                    new Plate.Subject(prompt, order.ware().name(), seed, basis),
                    size.width(),
                    size.height(),
                    options.sheets().compositionKept(),
                    safe));
        }
        return plates;
    }

    /// 22 characters, as the vendor's are.
    static String newId() {
        byte[] random = new byte[16];
        SECURE.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
