package app.maquette.ui.workbench;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/// One of a few values as a quiet menu at the end of a heading. FX thread only.
final class Picker<T> extends MenuButton {
    private final Property<T> value;
    private final Function<T, String> words;
    private final String name;

    /// @param name what a screen reader calls it
    Picker(String name, Property<T> value, Function<T, String> words) {
        this.name = name;
        this.value = value;
        this.words = words;
        getStyleClass().addAll("quiet", "picker");
        setMinWidth(USE_PREF_SIZE);
        value.subscribe(this::mark);
    }

    void setValues(List<T> values) {
        var group = new ToggleGroup();
        getItems().setAll(values.stream().map(one -> item(one, group)).toList());
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
        setText(words.apply(now));
        setAccessibleText(name + ": " + getText());
        for (var item : getItems()) {
            if (item instanceof RadioMenuItem radio) {
                radio.setSelected(now.equals(item.getUserData()));
            }
        }
    }
}
