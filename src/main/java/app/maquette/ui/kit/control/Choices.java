package app.maquette.ui.kit.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// One of several: buttons of which exactly the chosen one is down. One stop for Tab, arrows choose. FX thread only.
final class Choices<T> {
    private final ObjectProperty<@Nullable T> value = new SimpleObjectProperty<>(this, "value");
    private final List<T> items = new ArrayList<>();
    private final List<ToggleButton> buttons = new ArrayList<>();

    Choices() {
        value.subscribe(_ -> mark());
    }

    ObjectProperty<@Nullable T> valueProperty() {
        return value;
    }

    /// Makes a button for each; what was chosen stays chosen if it is still there.
    List<ToggleButton> offer(List<T> offered, Function<T, ToggleButton> maker) {
        items.clear();
        buttons.clear();
        for (var item : offered) {
            var button = maker.apply(item);
            button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            button.setOnAction(_ -> choose(items.indexOf(item)));
            button.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
            items.add(item);
            buttons.add(button);
        }
        mark();
        return List.copyOf(buttons);
    }

    private void choose(int index) {
        value.set(items.get(index));
        mark();
    }

    /// Also when nothing changed: a click on the chosen button must not lift it.
    private void mark() {
        var chosen = items.indexOf(value.get());
        for (var i = 0; i < buttons.size(); i++) {
            buttons.get(i).setSelected(i == chosen);
            buttons.get(i).setFocusTraversable(i == Math.max(0, chosen));
        }
    }

    private void move(KeyEvent key) {
        var at = buttons.indexOf((ToggleButton) key.getSource());
        var last = buttons.size() - 1;
        var to = switch (key.getCode()) {
            case LEFT, UP -> at == 0 ? last : at - 1;
            case RIGHT, DOWN -> at == last ? 0 : at + 1;
            case HOME -> 0;
            case END -> last;
            default -> -1;
        };
        if (to >= 0 && !hasModifier(key)) {
            choose(to);
            buttons.get(to).requestFocus();
            key.consume();
        }
    }

    private static boolean hasModifier(KeyEvent key) {
        return key.isShortcutDown() || key.isControlDown() || key.isAltDown() || key.isMetaDown();
    }
}
