package app.maquette.ui.kit.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import app.maquette.domain.Size;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.Inputs;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class ControlsTest {
    @Test
    void aClickOnTheChosenChipLeavesItChosen() {
        var chips = chips();

        Fx.run(() -> button(chips, 1).fire());
        Fx.run(() -> button(chips, 1).fire());

        assertThat(chips.valueProperty().get()).isEqualTo("Design");
        assertThat(button(chips, 1).isSelected()).isTrue();
    }

    @Test
    void exactlyTheChosenChipIsDownAndReachedByTab() {
        var chips = chips();

        Fx.run(() -> chips.valueProperty().set("3D"));

        assertThat(chips.getChildren())
                .extracting(chip -> ((ToggleButton) chip).isSelected())
                .containsExactly(false, false, true);
        assertThat(chips.getChildren()).extracting(Node::isFocusTraversable).containsExactly(false, false, true);
        assertThat(button(chips, 2).getAccessibleRole()).isEqualTo(AccessibleRole.RADIO_BUTTON);
    }

    @Test
    void arrowsChooseTheNextChipAndGoRound() {
        var chips = chips();

        Fx.run(() -> press(button(chips, 0), KeyCode.RIGHT));
        assertThat(chips.valueProperty().get()).isEqualTo("Design");

        Fx.run(() -> press(button(chips, 0), KeyCode.LEFT));
        assertThat(chips.valueProperty().get()).isEqualTo("3D");

        Fx.run(() -> press(button(chips, 2), KeyCode.HOME));
        assertThat(chips.valueProperty().get()).isEqualTo("Auto");
    }

    @Test
    void aChoiceThatIsNoLongerOfferedIsKeptAsTheValueButMarksNone() {
        var chips = chips();

        Fx.run(() -> chips.setItems(List.of("General", "Realistic")));

        assertThat(chips.valueProperty().get()).isEqualTo("Auto");
        assertThat(chips.getChildren()).noneMatch(chip -> ((ToggleButton) chip).isSelected());
        assertThat(chips.getChildren().getFirst().isFocusTraversable()).isTrue();
    }

    @Test
    void aSegmentSaysNameAndPrice() {
        var segments = Fx.get(() -> {
            var segmented = new Segmented<String>(name -> name, _ -> "$0.05 each");
            segmented.setItems(List.of("2.0 Turbo", "2a Turbo"));
            return segmented;
        });

        Fx.run(() -> ((ToggleButton) segments.getChildren().get(1)).fire());

        assertThat(segments.valueProperty().get()).isEqualTo("2a Turbo");
        assertThat(segments.getChildren().getFirst().getAccessibleText()).isEqualTo("2.0 Turbo, $0.05 each");
    }

    @Test
    void everyAspectRatioIsDrawnInItsShape() {
        var ratios = List.of("1x1", "3x4", "4x3", "2x3", "9x16", "16x9", "10x16", "1x3", "3x1");
        var shapes = Fx.get(AspectShapes::new);
        Fx.run(() -> shapes.setItems(ratios));

        assertThat(shapes.getChildren()).hasSameSizeAs(ratios);
        var at = 0;
        for (var ratio : ratios) {
            var size = Size.parse(ratio).orElseThrow();
            var button = button(shapes, at++);
            var drawing = (Region) button.getGraphic();
            assertThat(drawing.getMinWidth() / drawing.getMinHeight())
                    .as(ratio)
                    .isCloseTo((double) size.width() / size.height(), withPercentage(4));
            assertThat(button.getAccessibleText()).isEqualTo(ratio.replace('x', ':'));
        }
    }

    @Test
    void anActionRunsFromWhereverItIsOfferedUnlessDisabled() {
        var runs = new ArrayList<String>();
        var blocked = new SimpleBooleanProperty(false);
        var action = Fx.get(
                () -> new Action("Remix", Icon.REMIX, "Shift+F", () -> runs.add("remix")).disabledWhile(blocked));

        var button = Fx.get(action::button);
        var icon = Fx.get(action::iconButton);
        var item = Fx.get(action::menuItem);
        Fx.run(() -> {
            button.fire();
            icon.fire();
            item.fire();
            blocked.set(true);
            button.fire();
            action.run();
        });

        assertThat(runs).hasSize(3);
        assertThat(List.of(button.isDisabled(), icon.isDisabled(), item.isDisable()))
                .containsOnly(true);
        assertThat(icon.getAccessibleText()).isEqualTo("Remix");
        assertThat(icon.getAccessibleHelp()).isEqualTo("Remix  Shift+F");
    }

    @Test
    void aHintIsMadeWhenThePointerFirstComes() {
        var button = Fx.get(() -> new Action("Remix", Icon.REMIX, null, () -> {}).iconButton());
        assertThat(button.getTooltip()).isNull();

        Fx.run(() -> Event.fireEvent(button, Inputs.mouse(MouseEvent.MOUSE_ENTERED, 4, 4)));
        var tooltip = button.getTooltip();
        Fx.run(() -> Event.fireEvent(button, Inputs.mouse(MouseEvent.MOUSE_ENTERED, 4, 4)));

        assertThat(tooltip.getText()).isEqualTo("Remix");
        assertThat(button.getTooltip()).isSameAs(tooltip);
    }

    @Test
    void aHeadingIsSpokenAsWritten() {
        var heading = Fx.get(() -> new SectionHeading("Aspect ratio", "1:1"));

        assertThat(heading.titleProperty().get()).isEqualTo("ASPECT RATIO");
        assertThat(heading.getChildren().getFirst().getAccessibleText()).isEqualTo("Aspect ratio");
    }

    @Test
    void anEmptyStateOffersItsAction() {
        var runs = new ArrayList<String>();
        var state = Fx.get(() -> new EmptyState(
                Icon.IMAGE, "No drafts yet", "Type a prompt.", new Action("Show me", () -> runs.add("shown"))));

        Fx.run(() -> ((Button) state.getChildren().getLast()).fire());

        assertThat(runs).containsExactly("shown");
    }

    private static ChipGroup<String> chips() {
        return Fx.get(() -> {
            var chips = new ChipGroup<String>(word -> word);
            chips.setItems(List.of("Auto", "Design", "3D"));
            chips.valueProperty().set("Auto");
            new Scene(chips);
            return chips;
        });
    }

    private static ToggleButton button(Pane pane, int index) {
        return (ToggleButton) pane.getChildren().get(index);
    }

    private static void press(Node node, KeyCode code) {
        Event.fireEvent(node, Inputs.key(code));
    }
}
