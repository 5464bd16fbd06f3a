package app.maquette.ui.kit;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A button that spends: what it does at the left, what that costs at the right. For half a second after it has moved,
/// appeared or changed its price it takes no click of the mouse. FX thread only.
public final class PriceButton extends Button {
    private static final long SETTLE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Label caption = new Label();
    private final Label price = new Label();
    private final HBox row = new HBox();
    private final LongSupplier nanos;
    private long changedAt;

    /// @param nanos a clock that never jumps, such as `System::nanoTime`
    /// @param look [Styles#FILLED] or [Styles#OUTLINED]
    public PriceButton(String text, String price, String look, LongSupplier nanos) {
        this.nanos = nanos;
        caption.setText(text);
        this.price.setText(price);
        getStyleClass().addAll("price-button", look);
        setMaxWidth(Double.MAX_VALUE);
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        this.price.setMinWidth(USE_PREF_SIZE);
        row.getChildren().setAll(caption, between, this.price);
        row.getStyleClass().add("price-row");
        row.setMouseTransparent(true);
        setGraphic(row);
        accessibleTextProperty()
                .bind(caption.textProperty()
                        .flatMap(does -> this.price.textProperty().map(costs -> does + ", " + costs)));
        changedAt = nanos.getAsLong();
        localToSceneTransformProperty().subscribe(_ -> restless());
        visibleProperty().subscribe(_ -> restless());
        this.price.textProperty().subscribe(_ -> restless());
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::refuse);
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::refuse);
    }

    public StringProperty captionProperty() {
        return caption.textProperty();
    }

    public StringProperty priceProperty() {
        return price.textProperty();
    }

    /// Whether it would take a click of the mouse now.
    public boolean isAtRest() {
        return nanos.getAsLong() - changedAt >= SETTLE_NANOS;
    }

    /// Changes between filled and outlined: one filled button at a time.
    public void setFilled(boolean isFilled) {
        getStyleClass().removeAll(Styles.FILLED, Styles.OUTLINED);
        getStyleClass().add(isFilled ? Styles.FILLED : Styles.OUTLINED);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        var width = getWidth() - snappedLeftInset() - snappedRightInset();
        var height = getHeight() - snappedTopInset() - snappedBottomInset();
        row.resizeRelocate(snappedLeftInset(), snappedTopInset(), width, height);
    }

    private void restless() {
        changedAt = nanos.getAsLong();
    }

    private void refuse(MouseEvent click) {
        if (!isAtRest()) {
            disarm();
            click.consume();
        }
    }
}
