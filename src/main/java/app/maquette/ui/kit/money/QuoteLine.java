package app.maquette.ui.kit.money;

import app.maquette.domain.Money;
import app.maquette.studio.port.Quotes;
import app.maquette.ui.kit.control.Rest;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the vendor says of a price beside the list's, and while that is more the way to accept it. FX thread only.
public final class QuoteLine extends VBox {
    private final Strings strings;
    private final Label words = new Label();
    private final Button accept = new Button();
    private Quotes.@Nullable Told told;

    /// @param accepts takes the price that is accepted
    public QuoteLine(Strings strings, Consumer<Quotes.Told> accepts) {
        this.strings = strings;
        words.setId("quote-words");
        Wrapping.wrap(words);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().add(Styles.SMALL);
        accept.setId("quote-accept");
        accept.setMinWidth(USE_PREF_SIZE);
        accept.managedProperty().bind(accept.visibleProperty());
        accept.setOnAction(_ -> {
            if (told != null) {
                accepts.accept(told);
            }
        });
        Rest.of(accept, System::nanoTime);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        getStyleClass().add("quote-line");
        getChildren().setAll(words, accept);
    }

    public void show(PurchaseState deal) {
        told = deal.told();
        setVisible(told != null);
        if (told != null) {
            words.setText(said(told));
            words.getStyleClass().removeAll(Styles.MUTED, Styles.MONEY_WARN);
            words.getStyleClass().add(told.isDearer() ? Styles.MONEY_WARN : Styles.MUTED);
            accept.setVisible(told.isDearer());
            accept.setText(strings.get("kit.quote.accept", told.total().format()));
        }
    }

    private String said(Quotes.Told told) {
        var total = told.total().format();
        Money listed = told.listed();
        if (listed == null) {
            return strings.get("kit.quote.alone", total);
        }
        return strings.get(told.isDearer() ? "kit.quote.dearer" : "kit.quote.cheaper", total, listed.format());
    }
}
