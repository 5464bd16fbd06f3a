package app.maquette.ui.brief;

import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;

/// The usual look of a combo box, but that its list is not in the scene until it is first opened. FX thread only.
final class LateList<T> extends ComboBoxListViewSkin<T> {
    LateList(ComboBox<T> box) {
        super(box);
        getChildren().remove(getPopupContent());
    }

    /// The list comes with its style, from which it takes its size.
    @Override
    public void show() {
        var list = getPopupContent();
        if (list.getParent() == null) {
            getChildren().add(list);
            list.applyCss();
        }
        super.show();
    }
}
