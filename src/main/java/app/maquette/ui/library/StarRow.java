package app.maquette.ui.library;

import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.Hint;
import app.maquette.ui.kit.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// Five stars to click. FX thread only.
final class StarRow extends HBox {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final int MOST = 5;
    private static final double SIZE = 16;
    private final List<Button> stars = new ArrayList<>();

    StarRow(Strings strings, IntConsumer rate) {
        for (int i = 1; i <= MOST; i++) {
            int count = i;
            var star = new Button(null, Icon.PICK.node(SIZE));
            star.getStyleClass().addAll(Styles.QUIET, "star-button");
            star.setAccessibleText(strings.get("library.stars.give", count));
            Hint.on(star, strings.get("library.stars.tip", count));
            star.setOnAction(_ -> rate.accept(count));
            stars.add(star);
        }
        getChildren().setAll(stars);
        getStyleClass().add("star-row");
    }

    void show(int count) {
        for (int i = 0; i < stars.size(); i++) {
            stars.get(i).pseudoClassStateChanged(LIT, i < count);
        }
    }
}
