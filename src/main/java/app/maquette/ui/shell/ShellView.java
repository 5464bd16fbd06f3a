package app.maquette.ui.shell;

import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.LateChildren;
import app.maquette.ui.kit.control.OverlayHost;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.control.Theme;
import app.maquette.ui.kit.control.Toasts;
import app.maquette.ui.kit.panel.Paneled;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The window's content: rail, one screen at a time, status line, and what is laid over them. FX thread only.
public final class ShellView extends StackPane {
    private static final List<KeyCode> DIGITS = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);

    /// Not Tab, which moves the focus.
    private static final KeyCombination FOLD = new KeyCodeCombination(KeyCode.B, KeyCombination.SHORTCUT_DOWN);

    private final BorderPane frame = new BorderPane();
    private final StackPane stage = new StackPane();
    private final List<Screen> screens;
    private final ShellViewModel model;
    private final OverlayHost overlays;

    /// @param keys the sheet of keys
    public ShellView(List<Screen> screens, ShellViewModel model, Region status, Toasts toasts, Action keys) {
        this.screens = List.copyOf(screens);
        this.model = model;
        Theme.wear(this, "shell.css");
        frame.setLeft(new Rail(this.screens, model, keys));
        frame.setCenter(stage);
        frame.setBottom(status);
        frame.getStyleClass().add(Styles.BOARD);
        overlays = new OverlayHost(frame, toasts);
        getChildren().setAll(overlays);
        model.screenProperty()
                .subscribe(_ -> stage.getChildren().setAll(shown().view().get()));
        addEventHandler(KeyEvent.KEY_PRESSED, key -> navigate(key, keys));
    }

    /// Stands above every screen while it is visible.
    public void setBanner(Node banner) {
        LateChildren.whenVisible(frame, banner, () -> frame.setTop(banner));
    }

    /// Where dialogs are laid over the window.
    public OverlayHost overlays() {
        return overlays;
    }

    private Screen shown() {
        return screens.stream()
                .filter(one -> one.name().equals(model.screenProperty().get()))
                .findFirst()
                .orElse(screens.getFirst());
    }

    private void navigate(KeyEvent key, Action keys) {
        if (overlays.openProperty().get()) {
            return;
        }
        for (int i = 0; i < screens.size(); i++) {
            if (new KeyCodeCombination(DIGITS.get(i), KeyCombination.SHORTCUT_DOWN).match(key)) {
                model.show(screens.get(i).name());
                key.consume();
            }
        }
        if (FOLD.match(key) && shown().view().get() instanceof Paneled paneled) {
            paneled.panels().toggle();
            key.consume();
        }
        if ("?".equals(key.getText()) && !(key.getTarget() instanceof TextInputControl)) {
            keys.run();
            key.consume();
        }
        if (key.getCode() == KeyCode.F1) {
            keys.run();
            key.consume();
        }
    }
}
