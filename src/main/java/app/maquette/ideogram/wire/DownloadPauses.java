package app.maquette.ideogram.wire;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// DownloadPauses between free attempts: growing, and drawn at random so that many clients do not come back at once.
record DownloadPauses(Supplier<? extends RandomGenerator> random, Sleeper sleeper) {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /// Waits, or in a test only notes that it would.
    @FunctionalInterface
    public interface Sleeper {
        void sleep(Duration pause) throws InterruptedException;
    }

    /// The pause after the attempt, from 1; a server's own wish counts where it is longer.
    Duration after(int attempt, @Nullable Duration asked) {
        long most = Math.min(LONGEST.toNanos(), FIRST.toNanos() << Math.min(attempt - 1, 16));
        var drawn = Duration.ofNanos(random.get().nextLong(most + 1));
        if (asked == null || asked.compareTo(drawn) <= 0) {
            return drawn;
        }
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
}
