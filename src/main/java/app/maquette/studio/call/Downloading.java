package app.maquette.studio.call;

import app.maquette.domain.request.AnsweredPicture;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.port.Library;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/// The free phase after a paid call: its pictures are fetched at once, and what is still awaited is tried again after
/// pauses that grow, until it is here or its link is dead. Blocking; thread-safe.
final class Downloading {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private final Collector collector;
    private final Library library;
    private Alarm alarm = (_, _) -> {};
    private BooleanSupplier other = () -> false;
    private Duration pause = FIRST;
    private int newest;

    /// Runs work after a while, on a thread that may block.
    @FunctionalInterface
    interface Alarm {
        void ring(Duration after, Runnable work);
    }

    Downloading(Collector collector, Library library) {
        this.collector = collector;
        this.library = library;
    }

    /// From now on it tries again by itself.
    ///
    /// @param other what else is tried before the pictures are; true while something is left
    synchronized void tryAgainBy(Alarm alarm, BooleanSupplier other) {
        this.alarm = alarm;
        this.other = other;
        later();
    }

    /// The first try for the pictures of a call. Where they come others may come too, so those are tried at once.
    void begin(Entry.Reserve call, List<AnsweredPicture> produced) {
        if (produced.stream().anyMatch(one -> one.link() != null)) {
            var brought = collector.collect(call, produced);
            soon(brought.stream().allMatch(one -> one.link() == null) ? Duration.ZERO : FIRST);
        }
    }

    /// Tries now for all that is awaited.
    void tryNow() {
        collector.collectAwaited(library::awaited);
        later();
    }

    /// Something has failed just now.
    void later() {
        soon(FIRST);
    }

    /// The network is back: nothing waits longer.
    void atOnce() {
        soon(Duration.ZERO);
    }

    private synchronized void soon(Duration after) {
        pause = after;
        set();
    }

    private synchronized void set() {
        int mine = ++newest;
        double jitter = 0.8 + ThreadLocalRandom.current().nextDouble() * 0.4;
        alarm.ring(Duration.ofMillis((long) (pause.toMillis() * jitter)), () -> ring(mine));
    }

    private void ring(int mine) {
        if (!isNewest(mine)) {
            return;
        }
        boolean isLeft = true;
        try {
            isLeft = tryAll();
        } finally {
            if (isLeft) {
                again(mine);
            }
        }
    }

    private boolean tryAll() {
        boolean isLeft = other().getAsBoolean();
        collector.collectAwaited(library::awaited);
        return isLeft || !library.awaited().isEmpty();
    }

    private synchronized BooleanSupplier other() {
        return other;
    }

    private synchronized boolean isNewest(int mine) {
        return mine == newest;
    }

    private synchronized void again(int mine) {
        if (isNewest(mine)) {
            var longer = pause.isZero() ? FIRST : pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
            set();
        }
    }
}
