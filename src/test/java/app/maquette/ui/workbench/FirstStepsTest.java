package app.maquette.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.money.PriceButton;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a designer meets first: the caret, Tab, the fields of the brief and their names, in the smallest window.
class FirstStepsTest {
    private final Desk desk = new Desk();
    private final WorkbenchStage stage = new WorkbenchStage(desk, new Painter(), Scheme.DARK, 848, 566);

    @AfterEach
    void close() {
        stage.close();
        desk.close();
    }

    @Test
    void atTheFirstStartTheCaretIsInThePrompt() {
        stage.until(() -> "prompt".equals(focused()));
    }

    @Test
    void withPicturesToJudgeTheKeysAreTheBoards() {
        stage.draft("a harbour");
        try (var again = new WorkbenchStage(desk, new Painter(), Scheme.DARK, 848, 566)) {
            again.quiet();
            assertThat(Fx.get(() -> again.view.getScene().getFocusOwner().getId()))
                    .isEqualTo("board");
        }
    }

    @Test
    void tabLeavesThePromptAndComesBack() {
        stage.write("a harbour");

        stage.type(KeyCode.TAB);
        assertThat(Fx.get(this::focused)).isEqualTo("negative-prompt");
        assertThat(stage.models.brief().promptProperty().get()).isEqualTo("a harbour");

        Fx.run(() -> stage.view.focusPrompt());
        stage.typeWithControl(KeyCode.TAB);
        assertThat(stage.models.brief().promptProperty().get()).isEqualTo("a harbour");

        Fx.run(() -> stage.view.focusPrompt());
        stage.typeWithShift(KeyCode.TAB);
        assertThat(Fx.get(this::focused)).isNotEqualTo("prompt");
        assertThat(stage.models.brief().promptProperty().get()).isEqualTo("a harbour");
    }

    @Test
    void aFixedSeedAsksForItsNumberAndComplainsOnlyAfterAWrongOne() {
        stage.write("a harbour");
        Fx.run(() -> {
            var picker = (MenuButton) stage.view.lookup("#seed");
            picker.show();
            picker.getItems().get(1).fire();
            picker.hide();
        });
        stage.until(() -> "seed-number".equals(focused()));
        var number = stage.find("seed-number", TextField.class);
        stage.quiet();
        assertThat(isComplaining()).isFalse();
        assertThat(Fx.get(() -> stage.view.lookup("#draft").isDisabled())).isTrue();

        Fx.run(() -> number.setText("seven"));
        stage.quiet();
        assertThat(isComplaining()).isFalse();

        Fx.run(() -> stage.view.focusPrompt());
        stage.quiet();
        assertThat(isComplaining()).isTrue();
    }

    @Test
    void aFoldedPanelComesBackByAClickOnItsVisibleHandle() {
        var handle = stage.find("board", Node.class).getScene().getRoot().lookup(".panel-handle");
        assertThat(Fx.get(() -> handle.isVisible() && handle.getBoundsInParent().getWidth() > 10))
                .isTrue();
        assertThat(Fx.get(() -> handle.lookup(".icon-line"))).isNotNull();

        click(handle);
        assertThat(stage.view.panels().leftFoldedProperty().get()).isTrue();
        click(handle);
        assertThat(stage.view.panels().leftFoldedProperty().get()).isFalse();
    }

    @Test
    void whatAButtonSpendsForIsReadableInTheSmallestWindow() {
        stage.draft("a harbour");
        stage.until(() -> stage.find("finalize", PriceButton.class).getWidth() > 0);

        for (var button : List.of("finalize", "remix", "draft")) {
            var labels = Fx.get(() -> stage.view.lookup("#" + button).lookupAll(".label"));
            assertThat(labels)
                    .allSatisfy(label ->
                            assertThat(Fx.get(() -> drawn((Label) label))).isEqualTo(((Label) label).getText()));
        }
    }

    @Test
    void theCollectionLooksLikeAListToChooseFrom() {
        var box = stage.find("collection", ComboBox.class);

        assertThat(Fx.get(() -> box.lookup(".arrow-button").isVisible())).isTrue();
        assertThat(Fx.get(() -> box.getBackground().getFills().size())).isEqualTo(2);
    }

    @Test
    void everyControlIsCalledSomethingAndWhatHasNoWordsHasATip() {
        stage.draft("a harbour");
        stage.quiet();

        var nameless = Fx.get(() -> stage.view.lookupAll("*").stream()
                .filter(node -> node instanceof Control && node.isFocusTraversable() && node.isVisible())
                .map(Control.class::cast)
                .filter(FirstStepsTest::isNameless)
                .map(String::valueOf)
                .toList());

        assertThat(nameless).isEmpty();
    }

    @Test
    void whatIsNotPlainHasATip() {
        for (var id : List.of("magic-prompt", "seed", "collection", "gauge", "model")) {
            assertThat(Fx.get(() -> ((Control) stage.view.lookup("#" + id)).getAccessibleHelp()))
                    .as(id)
                    .isNotBlank();
        }
    }

    @Test
    void aControlWithoutNameOrTipIsCaught() {
        assertThat(Fx.get(() -> isNameless(new Button()))).isTrue();
        assertThat(Fx.get(() -> isNameless(new Button("Save as…")))).isFalse();
    }

    private static boolean isNameless(Control control) {
        boolean hasWords = control instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        var spoken = control.getAccessibleText();
        return !hasWords && (spoken == null || spoken.isBlank());
    }

    private static String drawn(Label label) {
        return label.lookup(".text") instanceof Text text ? text.getText() : "";
    }

    private boolean isComplaining() {
        return Fx.get(() -> Optional.ofNullable(stage.view.lookup("#draft-hint"))
                .filter(Node::isVisible)
                .isPresent());
    }

    private String focused() {
        var owner = stage.view.getScene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getId());
    }

    private static void click(Node node) {
        Fx.run(() -> node.fireEvent(new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null)));
    }
}
