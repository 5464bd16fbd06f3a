package app.maquette.ui.kit.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// One choice of a few words, as chips. FX thread only.
public final class ChipGroup<T> extends FlowPane {
    private final Choices<T> choices = new Choices<>();
    private final Function<T, String> words;

    public ChipGroup(Function<T, String> words) {
        this.words = words;
        getStyleClass().add("chip-group");
    }

    public ObjectProperty<@Nullable T> valueProperty() {
        return choices.valueProperty();
    }

    public void setItems(List<T> items) {
        getChildren().setAll(choices.offer(items, this::chip));
    }

    private ToggleButton chip(T item) {
        var chip = new ToggleButton(words.apply(item));
        chip.getStyleClass().add("chip");
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
    }
}
