package app.maquette.ui.brief;

import app.maquette.ui.kit.text.OneLine;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Skin;

/// The collection that drafts go to: one of those known, or a new one typed. FX thread only.
final class CollectionBox extends ComboBox<String> {
    CollectionBox(ObservableList<String> known) {
        super(known);
        setEditable(true);
        getStyleClass().add("collection");
        OneLine.on(getEditor());
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new LateList<>(this);
    }
}
