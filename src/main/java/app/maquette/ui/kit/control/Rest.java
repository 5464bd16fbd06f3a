package app.maquette.ui.kit.control;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.MouseEvent;

/// Keeps a button that spends from taking a click of the mouse for half a second after it has moved, appeared or
/// changed its words: what came under the pointer was not aimed at. FX thread only.
public final class Rest {
    /// A first click that the button did not take.
    public static final EventType<Event> REFUSED = new EventType<>("REFUSED");

    private static final long SETTLE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final ButtonBase button;
    private final LongSupplier nanos;
    private long changedAt;

    private Rest(ButtonBase button, LongSupplier nanos) {
        this.button = button;
        this.nanos = nanos;
    }

    /// Watches the button; `nanos` is a clock that never jumps, such as `System::nanoTime`.
    public static Rest of(ButtonBase button, LongSupplier nanos) {
        var rest = new Rest(button, nanos);
        rest.begin();
        button.localToSceneTransformProperty().subscribe(_ -> rest.begin());
        button.visibleProperty().subscribe(_ -> rest.begin());
        button.textProperty().subscribe(_ -> rest.begin());
        button.addEventFilter(MouseEvent.MOUSE_PRESSED, rest::refuse);
        button.addEventFilter(MouseEvent.MOUSE_RELEASED, rest::refuse);
        return rest;
    }

    /// Whether the button would take a click of the mouse now.
    public boolean isOver() {
        return nanos.getAsLong() - changedAt >= SETTLE_NANOS;
    }

    /// Something about the button has changed.
    public void begin() {
        changedAt = nanos.getAsLong();
    }

    private void refuse(MouseEvent click) {
        if (!isOver()) {
            button.disarm();
            click.consume();
            if (click.getEventType() == MouseEvent.MOUSE_PRESSED && click.getClickCount() == 1) {
                button.fireEvent(new Event(REFUSED));
            }
        }
    }
}
