package app.maquette.ui.kit.money;

import app.maquette.ui.kit.control.Rest;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.WrappedButton;
import app.maquette.ui.kit.text.Wrapping;
import java.util.function.LongSupplier;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A button that spends: what it does at the left, what that costs at the right. It takes a click of the mouse only at
/// [Rest]. FX thread only.
public final class PriceButton extends WrappedButton {
    private final Label caption = new Label();
    private final Label price = new Label();
    private final Rest rest;

    /// @param nanos a clock that never jumps, such as `System::nanoTime`
    /// @param look [Styles#FILLED] or [Styles#OUTLINED]
    public PriceButton(String text, String price, String look, LongSupplier nanos) {
        this(text, price, look, nanos, new HBox());
    }

    private PriceButton(String text, String price, String look, LongSupplier nanos, HBox row) {
        super(row);
        caption.setText(text);
        this.price.setText(price);
        getStyleClass().addAll("price-button", look);
        setMaxWidth(Double.MAX_VALUE);
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        this.price.setMinWidth(USE_PREF_SIZE);
        Wrapping.wrap(caption);
        setMinHeight(USE_PREF_SIZE);
        row.getChildren().setAll(caption, between, this.price);
        row.getStyleClass().add("price-row");
        accessibleTextProperty()
                .bind(caption.textProperty()
                        .flatMap(does -> this.price.textProperty().map(costs -> does + ", " + costs)));
        rest = Rest.of(this, nanos);
        caption.textProperty().subscribe(_ -> rest.begin());
        this.price.textProperty().subscribe(_ -> rest.begin());
    }

    public StringProperty captionProperty() {
        return caption.textProperty();
    }

    public StringProperty priceProperty() {
        return price.textProperty();
    }

    /// Whether it would take a click of the mouse now.
    public boolean isAtRest() {
        return rest.isOver();
    }

    /// Changes between filled and outlined: one filled button at a time.
    public void setFilled(boolean isFilled) {
        getStyleClass().removeAll(Styles.FILLED, Styles.OUTLINED);
        getStyleClass().add(isFilled ? Styles.FILLED : Styles.OUTLINED);
    }
}
