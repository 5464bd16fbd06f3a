package app.maquette.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.StorageException;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.OverlayHost;
import app.maquette.ui.kit.Strings;
import app.maquette.ui.kit.Toasts;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticesTest {
    @TempDir
    private Path folder;

    @Test
    void whatTheDiskDoesIsASentenceAndNoBug() {
        assertThat(said(new AccessDeniedException("file"), folder))
                .contains("may not write")
                .contains("try again");
        assertThat(said(new IOException("No space left on device"), folder)).contains("the disk is full");
        assertThat(said(new IOException("bad sector"), folder)).contains("reports an error");
        assertThat(said(new IOException(), folder.resolve("gone"))).contains("is not there");
    }

    private static String said(IOException cause, Path place) {
        return Fx.get(() -> {
            var toasts = new Toasts();
            var overlays = new OverlayHost(new Pane(), toasts);
            new Notices(new Strings(), toasts).show(new StorageException("It failed.", cause, place), overlays);
            assertThat(overlays.openProperty().get()).isFalse();
            return toasts.getChildren().getFirst().getAccessibleText();
        });
    }
}
