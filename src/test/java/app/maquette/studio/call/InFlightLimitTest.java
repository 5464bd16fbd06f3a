package app.maquette.studio.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The line of calls while the vendor wants to be left alone.
class InFlightLimitTest {
    private static final Duration PAUSE = Duration.ofMillis(300);
    private final InFlightLimit places = new InFlightLimit(() -> 8);

    @Test
    void whoeverWaitsGoesAfterThePauseAndNotBefore() throws InterruptedException {
        try (var first = places.queue(4)) {
            assertThat(first.await()).isTrue();
            assertThat(first.leave()).isTrue();
            long began = System.nanoTime();
            first.holdBack(PAUSE);

            try (var second = places.queue(4)) {
                assertThat(second.await()).isTrue();
                assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(PAUSE.toNanos());
            }
        }
    }

    @Test
    void aShorterPauseShortensNone() throws InterruptedException {
        try (var first = places.queue(1)) {
            assertThat(first.await()).isTrue();
            long began = System.nanoTime();
            first.holdBack(PAUSE);
            first.holdBack(Duration.ofMillis(1));

            try (var second = places.queue(1)) {
                assertThat(second.await()).isTrue();
                assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(PAUSE.toNanos());
            }
        }
    }

    @Test
    void whatWaitsIsCancelledAtOnceAndWhatHasLeftGoesOn() throws Exception {
        try (var first = places.queue(4);
                var second = places.queue(4)) {
            assertThat(first.await()).isTrue();
            first.holdBack(Duration.ofHours(9));
            var waits = CompletableFuture.supplyAsync(() -> {
                try {
                    return second.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });

            assertThat(first.leave()).isTrue();
            assertThat(second.cancel()).isTrue();
            assertThat(waits.get(30, TimeUnit.SECONDS)).isFalse();
        }
    }
}
