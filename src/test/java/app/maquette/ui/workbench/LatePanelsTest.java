package app.maquette.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.ImageKey;
import app.maquette.studio.port.Pixels;
import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.money.PriceButton;
import app.maquette.ui.kit.picture.PixelLoader;
import app.maquette.ui.kit.text.Strings;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The side panels come after the board and before anything is paid.
class LatePanelsTest {
    private final Desk desk = new Desk();
    private final CountDownLatch held = new CountDownLatch(1);
    private final PixelLoader slow = new PixelLoader() {
        private final Painter painter = new Painter();

        @Override
        public Pixels load(ImageKey key, int side) {
            try {
                held.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return painter.load(key, side);
        }
    };

    @BeforeEach
    void draftBefore() {
        try (var stage = new WorkbenchStage(desk, new Painter(), Scheme.DARK, 1388, 866)) {
            stage.draft("a harbour");
        }
    }

    @AfterEach
    void close() {
        held.countDown();
        desk.close();
    }

    @Test
    void thePicturesAreDrawnBeforeTheSidePanels() {
        try (var stage = WorkbenchStage.unread(desk, slow)) {
            stage.until(() -> stage.view.lookup("#tile-4") != null);
            assertThat(stage.has("prompt")).isFalse();
            assertThat(stage.has("gauge")).isFalse();

            held.countDown();

            stage.until(() -> stage.view.lookup("#prompt") != null && stage.view.lookup("#gauge") != null);
        }
    }

    @Test
    void theKeyThatFinalizesBringsThePriceFirst() {
        bringsFirst("finalize", stage -> stage.type(KeyCode.F));
    }

    @Test
    void theKeyThatDraftsBringsThePriceFirst() {
        bringsFirst("draft", stage -> stage.typeWithControl(KeyCode.ENTER));
    }

    @Test
    void aPanelBroughtForItsFieldTakesTheCaretAtOnce() {
        try (var stage = WorkbenchStage.unread(desk, slow)) {
            stage.until(() -> stage.view.lookup("#tile-4") != null);

            var focused = Fx.get(() -> {
                stage.view.focusPrompt();
                return stage.view.getScene().getFocusOwner().getId();
            });

            assertThat(focused).isEqualTo("prompt");
        }
    }

    @Test
    void buttonsMadeWhenEverythingIsKnownSayWhatTheyCost() {
        try (var stage = new WorkbenchStage(desk, new Painter(), Scheme.DARK, 1388, 866)) {
            stage.until(() -> stage.has("finalize"));
            stage.quiet();

            var buttons = Fx.get(() -> new FinalButtons(
                            stage.models.inspector(),
                            new SimpleBooleanProperty(false),
                            new CallTexts(new Strings(), desk.clock))
                    .getChildren().stream()
                            .filter(PriceButton.class::isInstance)
                            .map(Node::getAccessibleText)
                            .toList());

            assertThat(buttons).containsExactly("Finalize on 2.0 · same seed, $0.08", "Remix this draft on 2.0, $0.08");
        }
    }

    private void bringsFirst(String price, Consumer<WorkbenchStage> key) {
        try (var stage = WorkbenchStage.unread(desk, slow)) {
            stage.until(() -> stage.view.lookup("#tile-4") != null);
            Fx.run(() -> stage.models.brief().promptProperty().set("a lighthouse"));
            key.accept(stage);
            stage.until(() -> stage.view.lookup("#" + price) != null);
            assertThat(desk.calls()).hasSize(1);
            held.countDown();
            stage.quiet();
            assertThat(desk.calls()).hasSize(1);

            key.accept(stage);
            stage.ended(2);
        }
    }

    @Test
    void otherKeysWorkAtOnce() {
        try (var stage = WorkbenchStage.unread(desk, slow)) {
            stage.until(() -> stage.view.lookup("#tile-4") != null);

            stage.type(KeyCode.DIGIT3);

            stage.until(() -> stage.models.board().focusProperty().get().index() == 2);
        }
    }
}
