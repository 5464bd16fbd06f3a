package app.maquette.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.port.MemoryPreferences;
import app.maquette.studio.port.Settings;
import app.maquette.ui.ScreenShots;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.KeyCap;
import app.maquette.ui.kit.control.Toasts;
import app.maquette.ui.kit.panel.Paneled;
import app.maquette.ui.kit.panel.SidePanels;
import app.maquette.ui.kit.text.Strings;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The keys of the window, as its sheet of keys lists them.
class ShellViewTest {
    private static final List<String> SCREENS = List.of("workbench", "library", "spend", "settings");

    private final AtomicInteger sheets = new AtomicInteger();
    private final AtomicInteger lists = new AtomicInteger();
    private final TextArea prompt = Fx.get(() -> new TextArea());
    private final Button draft = Fx.get(() -> new Button("Draft"));
    private final Desk desk = Fx.get(() -> new Desk(prompt, draft));
    private final ShellViewModel model = Fx.get(() -> new ShellViewModel(new MemoryPreferences()));
    private final ShellView view = Fx.get(() ->
            new ShellView(SCREENS.stream().map(this::screen).toList(), model, new Region(), new Toasts(), foot()));
    private final Stage window = Fx.get(() -> ScreenShots.open(1280, 800, Settings.Scheme.DARK, view));

    private SequencedMap<Command, Action> foot() {
        var foot = new TreeMap<Command, Action>();
        foot.put(Command.KEYS, new Action("keys", Icon.HELP, null, sheets::incrementAndGet));
        foot.put(Command.COMMANDS, new Action("commands", Icon.SEARCH, null, lists::incrementAndGet));
        return foot;
    }

    /// A screen with panels, a field and a button in the left one.
    private static final class Desk extends StackPane implements Paneled {
        private final SidePanels panels;

        Desk(Node... inside) {
            var centre = new Region();
            centre.setFocusTraversable(true);
            panels = new SidePanels(new VBox(inside), "left edge", centre, new Region(), "right edge");
            getChildren().setAll(panels);
        }

        @Override
        public SidePanels panels() {
            return panels;
        }
    }

    @AfterEach
    void close() {
        Fx.run(window::close);
    }

    @Test
    void everyKeyOfTheWindowOnItsSheetDoesSomething() {
        var listed = Fx.get(() -> {
            var sheet = KeysSheet.of(new Strings());
            new Scene(sheet).getRoot().applyCss();
            return sheet.lookupAll(".key-cap").stream()
                    .map(cap -> ((KeyCap) cap).getText())
                    .toList();
        });
        assertThat(listed).contains("Ctrl+B", "?");
        assertThat(Command.in(Context.EVERYWHERE))
                .noneMatch(one -> one.keys(Context.EVERYWHERE).contains("Tab"));
        assertThat(listed)
                .filteredOn(key -> key.matches("Ctrl\\+\\d"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, SCREENS.size())
                        .mapToObj(number -> "Ctrl+" + number)
                        .toList());

        for (int i = SCREENS.size() - 1; i >= 0; i--) {
            press(KeyCode.getKeyCode(String.valueOf(i + 1)), "", true);
            assertThat(model.screenProperty().get()).isEqualTo(SCREENS.get(i));
        }
        press(KeyCode.SLASH, "?", false);
        press(KeyCode.F1, "", false);
        assertThat(sheets).hasValue(2);
        Fx.run(prompt::requestFocus);
        press(KeyCode.K, "", true);
        assertThat(lists).hasValue(1);
    }

    @Test
    void theSidePanelsFoldAndComeBackFromWithinAFieldToo() {
        Fx.run(prompt::requestFocus);

        press(KeyCode.B, "", true);
        assertThat(desk.panels().leftFoldedProperty().get()).isTrue();
        assertThat(desk.panels().rightFoldedProperty().get()).isTrue();

        press(KeyCode.B, "", true);
        assertThat(desk.panels().leftFoldedProperty().get()).isFalse();
    }

    @Test
    void tabMovesTheFocusAndFoldsNothing() {
        Fx.run(draft::requestFocus);

        press(KeyCode.TAB, "\t", false);

        assertThat(Fx.<Node>get(() -> window.getScene().getFocusOwner())).isNotEqualTo(draft);
        assertThat(desk.panels().leftFoldedProperty().get()).isFalse();
    }

    @Test
    void aScreenWithoutPanelsHasNothingToFold() {
        press(KeyCode.DIGIT3, "", true);

        press(KeyCode.B, "", true);

        assertThat(desk.panels().leftFoldedProperty().get()).isFalse();
    }

    private Screen screen(String name) {
        var shown = name.equals("workbench") ? desk : new StackPane();
        return new Screen(name, name, Icon.WORKBENCH, () -> shown, name.equals("settings"));
    }

    private void press(KeyCode code, String text, boolean control) {
        Fx.run(() -> Objects.requireNonNullElse(window.getScene().getFocusOwner(), view)
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, false, control, false, false)));
    }
}
