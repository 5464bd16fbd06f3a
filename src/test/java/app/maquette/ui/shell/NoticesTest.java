package app.maquette.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.base.StudioException;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.control.OverlayHost;
import app.maquette.ui.kit.control.Toasts;
import app.maquette.ui.kit.text.Strings;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
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

    @Test
    void aCapThatRefusesLeadsToItsEditor() {
        var scope = new CapScope.EveryMonth();
        List<CapScope> wanted = new ArrayList<>();
        Fx.run(() -> {
            var toasts = new Toasts();
            var notices = new Notices(new Strings(), toasts);
            notices.onChangeCap(wanted::add);
            var refusal = new Failure.OverBudget(scope, "", Money.parse("0.20"), Money.ZERO, Money.parse("1"));
            notices.show(new StudioException(refusal), new OverlayHost(new Pane(), toasts));
            var toast = (Pane) toasts.getChildren().getFirst();
            ((Button) toast.getChildren().getLast()).fire();
        });

        assertThat(wanted).containsExactly(scope);
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
