package app.maquette.ui.kit.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final Queue<Runnable> fx = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private final Background background = new Background(worker::add, fx::add, failures::add);

    @Test
    void theResultArrivesOnTheFxThreadBeforeTheEnd() {
        background
                .job(() -> "done")
                .onSuccess(seen::add)
                .atEnd(() -> seen.add("end"))
                .start();

        worker.remove().run();
        assertThat(seen).isEmpty();
        fx.remove().run();

        assertThat(seen).containsExactly("done", "end");
    }

    @Test
    void aFailureGoesToItsOwnHandler() {
        background
                .job(this::fail)
                .onFailure(failure -> seen.add(failure.getMessage()))
                .start();

        drain();

        assertThat(seen).containsExactly("no disk");
        assertThat(failures).isEmpty();
    }

    @Test
    void aFailureWithoutHandlerGoesToTheCommonPlaceAndStillEnds() {
        background.job(this::fail).atEnd(() -> seen.add("end")).start();

        drain();

        assertThat(failures).singleElement().isInstanceOf(IOException.class);
        assertThat(seen).containsExactly("end");
    }

    @Test
    void anErrorIsReportedAsAFailure() {
        background
                .job(() -> {
                    throw new OutOfMemoryError("picture too large");
                })
                .start();

        drain();

        assertThat(failures).singleElement().isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void aJobCancelledBeforeItBeganNeverRuns() {
        var ticket = background
                .job(() -> seen.add("ran"))
                .atEnd(() -> seen.add("end"))
                .start();

        ticket.cancel();
        drain();

        assertThat(seen).containsExactly("end");
    }

    @Test
    void aJobCancelledUnderWayDeliversNothingButItsEnd() {
        var ticket = background
                .job(() -> "late")
                .onSuccess(seen::add)
                .atEnd(() -> seen.add("end"))
                .start();

        worker.remove().run();
        ticket.cancel();
        drain();

        assertThat(seen).containsExactly("end");
    }

    @Test
    void anEventOfAWorkerIsBroughtToTheFxThread() {
        var sink = background.<String>onFx(seen::add);

        sink.accept("picture 2");
        assertThat(seen).isEmpty();
        drain();

        assertThat(seen).containsExactly("picture 2");
    }

    private String fail() throws IOException {
        throw new IOException("no disk");
    }

    private void drain() {
        while (!worker.isEmpty() || !fx.isEmpty()) {
            (worker.isEmpty() ? fx : worker).remove().run();
        }
    }
}
