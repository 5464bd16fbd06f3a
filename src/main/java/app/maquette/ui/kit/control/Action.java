package app.maquette.ui.kit.control;

import app.maquette.ui.kit.text.Hint;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/// One thing the user can do, wherever it is offered: button, menu, key. FX thread only.
public final class Action {
    private static final double ICON_SIZE = 16;

    private final String text;
    private final @Nullable Icon icon;
    private final @Nullable String keys;
    private final Runnable what;
    private final BooleanProperty disable = new SimpleBooleanProperty(this, "disable");

    /// @param keys how its keys are written; they run nothing here
    public Action(String text, @Nullable Icon icon, @Nullable String keys, Runnable what) {
        this.text = text;
        this.icon = icon;
        this.keys = keys;
        this.what = what;
    }

    public Action(String text, Runnable what) {
        this(text, null, null, what);
    }

    /// Offers the action only while the condition does not hold.
    public Action disabledWhile(ObservableValue<Boolean> condition) {
        disable.bind(condition);
        return this;
    }

    public String text() {
        return text;
    }

    public BooleanProperty disableProperty() {
        return disable;
    }

    /// Does nothing while disabled.
    public void run() {
        if (!disable.get()) {
            what.run();
        }
    }

    /// With icon, if there is one, and text; the key stands in the tooltip.
    public Button button() {
        var button = new Button(text, drawing());
        if (keys != null) {
            Hint.on(button, hint());
        }
        return wired(button);
    }

    /// The icon alone; the text is the tooltip and what a screen reader says.
    public Button iconButton() {
        var button = new Button(null, drawing());
        button.getStyleClass().addAll(Styles.ICON_BUTTON, Styles.QUIET);
        button.setAccessibleText(text);
        Hint.on(button, hint());
        return wired(button);
    }

    public MenuItem menuItem() {
        var item = new MenuItem(text, drawing());
        item.disableProperty().bind(disable);
        item.setOnAction(_ -> run());
        return item;
    }

    private Button wired(Button button) {
        button.disableProperty().bind(disable);
        button.setOnAction(_ -> run());
        return button;
    }

    private @Nullable Node drawing() {
        return icon == null ? null : icon.node(ICON_SIZE);
    }

    private String hint() {
        return keys == null ? text : text + "  " + keys;
    }
}
