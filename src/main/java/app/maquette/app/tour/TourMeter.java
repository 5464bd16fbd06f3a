package app.maquette.app.tour;

import app.maquette.studio.ledger.Entry;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/// Counts what the tour's ledger records and measures how long the FX thread ever kept an event waiting, the time apart
/// in which the tour itself takes pictures on it. Thread-safe.
final class TourMeter {
    private static final long BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private final ExecutorService beat = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("tour-beat").daemon().factory());
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong cacheHits = new AtomicLong();
    /// Odd while a picture is taken.
    private final AtomicLong pictures = new AtomicLong();
    private final AtomicLong longestStall = new AtomicLong();
    private final AtomicLong answeredAt = new AtomicLong();
    private final AtomicLong answerToShown = new AtomicLong();

    void count(Entry entry) {
        switch (entry) {
            case Entry.Sent _ -> calls.incrementAndGet();
            case Entry.Answer _ -> answeredAt.set(System.nanoTime());
            case Entry.CacheHit _ -> cacheHits.incrementAndGet();
            default -> {}
        }
    }

    void watchStalls() {
        beat.execute(this::ask);
    }

    /// Takes a picture, which nobody who works with the window would wait for.
    void apart(Runnable picture) {
        pictures.incrementAndGet();
        picture.run();
        pictures.incrementAndGet();
    }

    /// The pictures of the last answer are on the screen now.
    void shown() {
        answerToShown.set(System.nanoTime() - answeredAt.get());
    }

    void stop() {
        beat.shutdown();
    }

    long calls() {
        return calls.get();
    }

    long cacheHits() {
        return cacheHits.get();
    }

    TourReport.Times times() {
        return new TourReport.Times(
                TimeUnit.NANOSECONDS.toMillis(longestStall.get()), TimeUnit.NANOSECONDS.toMillis(answerToShown.get()));
    }

    private void ask() {
        long before = pictures.get();
        long asked = System.nanoTime();
        Platform.runLater(() -> {
            if (before % 2 == 0 && before == pictures.get()) {
                longestStall.accumulateAndGet(System.nanoTime() - asked, Math::max);
            }
        });
        LockSupport.parkNanos(BEAT_NANOS);
        if (!beat.isShutdown()) {
            beat.execute(this::ask);
        }
    }
}
