package app.maquette.ui.brief;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.base.Failure;
import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.workbench.Desk;
import app.maquette.ui.workbench.Painter;
import app.maquette.ui.workbench.WorkbenchStage;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LostFocusTest {
    private final Desk desk = new Desk();
    private final WorkbenchStage stage = new WorkbenchStage(desk, new Painter(), Scheme.DARK, 1388, 866);

    @AfterEach
    void close() {
        stage.close();
        desk.close();
    }

    @Test
    void theBoardHasTheKeysOfAButtonThatIsHidden() {
        desk.studio.pauses().pause(Failure.Pause.PAYMENT);
        stage.until(() -> stage.view.lookup("#go-on") != null);
        focusOn("go-on");

        stage.type(KeyCode.SPACE);
        stage.until(() -> !stage.view.lookup(".pause-banner").isVisible());

        theBoardHasTheKeys();
    }

    @Test
    void theBoardHasTheKeysOfAButtonThatIsDisabled() {
        stage.draft("a harbour");
        focusOn("finalize");

        Fx.run(() -> stage.view.lookup("#finalize").getParent().setDisable(true));

        theBoardHasTheKeys();
    }

    @Test
    void theBoardHasTheKeysOfAButtonThatIsGone() {
        var button = new Button();
        button.setId("gone");
        Fx.run(() -> stage.view.getChildren().addFirst(button));
        focusOn("gone");

        Fx.run(() -> stage.view.getChildren().remove(button));

        theBoardHasTheKeys();
    }

    @Test
    void keysThatWereHandedOnStayThere() throws Exception {
        var looked = new CountDownLatch(1);
        stage.write("a harbour");
        focusOn("draft");
        Fx.run(() -> {
            stage.view.lookup("#draft").setVisible(false);
            stage.view.focusPrompt();
            stage.view.getScene().addPostLayoutPulseListener(looked::countDown);
            Platform.requestNextPulse();
        });
        looked.await();

        assertThat(Fx.<Node>get(() -> stage.view.getScene().getFocusOwner()).getId())
                .isEqualTo("prompt");
    }

    private void focusOn(String id) {
        stage.until(() -> {
            stage.view.lookup("#" + id).requestFocus();
            return stage.view.lookup("#" + id).isFocused();
        });
    }

    private void theBoardHasTheKeys() {
        stage.until(() -> stage.view.lookup("#board").isFocused());
    }
}
