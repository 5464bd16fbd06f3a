package app.maquette.ui.library.found;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.port.FoundPicture;
import app.maquette.ui.kit.task.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class FoundViewModelTest {
    private final List<Throwable> failures = new ArrayList<>();
    private final Background background = new Background(Runnable::run, Runnable::run, failures::add);

    @Test
    void theFolderIsReadOnceHoweverOftenTheLibraryIsShown() {
        var looks = new AtomicInteger();
        var model = new FoundViewModel(
                () -> {
                    looks.incrementAndGet();
                    return List.<FoundPicture>of();
                },
                background);

        model.look();
        model.look();

        assertThat(looks).hasValue(1);
        assertThat(failures).isEmpty();
    }
}
