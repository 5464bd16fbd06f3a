package app.maquette.ui.kit.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class RefresherTest {
    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private String asked = "a";
    private final Refresher<String> refresher = new Refresher<>(
            new Background(worker::add, Runnable::run, failures::add),
            () -> {
                var now = asked;
                return () -> {
                    if (now.isEmpty()) {
                        throw new IllegalStateException("nothing asked");
                    }
                    return now;
                };
            },
            answers::add);

    @Test
    void aStormOfChangesCostsTwoReads() {
        refresher.refresh();
        for (var question : List.of("b", "c", "d")) {
            asked = question;
            refresher.refresh();
        }

        drain();

        assertThat(answers).containsExactly("a", "d");
    }

    @Test
    void afterAFailureItGoesOn() {
        asked = "";
        refresher.refresh();
        drain();
        asked = "b";
        refresher.refresh();
        drain();

        assertThat(failures).hasSize(1);
        assertThat(answers).containsExactly("b");
    }

    private void drain() {
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
    }
}
