package app.maquette.studio.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CallId;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.port.MemoryLibrary;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Waits for the end of a call.
final class Ended {
    private Ended() {}

    /// The call once the ledger has recorded its end and each of its pictures was tried once.
    static CallRecord of(CallId id, Studio studio, MemoryLibrary library) {
        BooleanSupplier isEnded = () -> studio.live()
                .find(id)
                .filter(call -> !call.state().isUnderWay())
                .isPresent();
        var ended = new CountDownLatch(1);
        var stop = studio.live().changes().subscribe(_ -> {
            if (isEnded.getAsBoolean()) {
                ended.countDown();
            }
        });
        try {
            assertThat(isEnded.getAsBoolean() || ended.await(60, TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            stop.run();
        }
        return library.call(id).orElseThrow();
    }
}
