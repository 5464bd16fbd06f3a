package app.maquette.ui.brief;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;

/// One of a few values as a quiet menu at the end of a heading. FX thread only.
final class Picker<T> extends MenuButton {
    private final Property<T> value;
    private final Function<T, String> words;
    private final String name;
    private @Nullable String caption;

    /// @param name what a screen reader calls it
    Picker(String name, Property<T> value, Function<T, String> words) {
        this.name = name;
        this.value = value;
        this.words = words;
        getStyleClass().addAll("quiet", "picker");
        setMinWidth(USE_PREF_SIZE);
        value.subscribe(this::mark);
    }

    /// Shows this instead of the value.
    Picker<T> called(String words) {
        caption = words;
        mark();
        return this;
    }

    void setValues(List<T> values) {
        setValues(values, List.of());
    }

    /// @param more what stands below them
    void setValues(List<T> values, List<MenuItem> more) {
        var group = new ToggleGroup();
        getItems().setAll(values.stream().map(one -> item(one, group)).toList());
        if (!more.isEmpty()) {
            getItems().add(new SeparatorMenuItem());
            getItems().addAll(more);
        }
        mark();
    }

    private RadioMenuItem item(T one, ToggleGroup group) {
        var item = new RadioMenuItem(words.apply(one));
        item.setToggleGroup(group);
        item.setUserData(one);
        item.setOnAction(_ -> value.setValue(one));
        return item;
    }

    private void mark() {
        var now = value.getValue();
        setText(caption == null ? words.apply(now) : caption);
        setAccessibleText(name + ": " + words.apply(now));
        for (var item : getItems()) {
            if (item instanceof RadioMenuItem radio && radio.getUserData() != null) {
                radio.setSelected(now.equals(item.getUserData()));
            }
        }
    }
}
