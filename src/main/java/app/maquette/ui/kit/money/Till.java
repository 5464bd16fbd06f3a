package app.maquette.ui.kit.money;

import app.maquette.domain.Money;
import app.maquette.studio.port.Quotes;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The one rule of which presses buy: no repeat of a held key, no second click of a double click, and none until what
/// buys has rested since the last press. So what a person meant once is paid once. FX thread only.
public final class Till {
    /// How long all that buys rests after a press that would buy, taken or not: longer than a double click lasts.
    public static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(600);

    private final Consent consent;
    private final LongSupplier nanos;
    private final EventHandler<InputEvent> eyes = this::see;
    private Doubt doubt = (_, goAhead) -> goAhead.run();
    private boolean wasPressed;
    private long pressedAt;
    private long asked;
    private @Nullable KeyCode held;
    private boolean isRepeat;
    private Runnable refused = () -> {};
    private boolean isSaid;

    /// Asked before an order that pays.
    @FunctionalInterface
    public interface Consent {
        /// Nothing to ask.
        Consent GIVEN = Runnable::run;

        /// Runs `goAhead`, now, later or never.
        void ask(Runnable goAhead);
    }

    /// What is asked of an order that may cost more than was meant.
    ///
    /// @param told what the vendor asks, where that is more than the list says
    public record Question(Money price, Quotes.@Nullable Told told) {
        /// One that costs more than the user wants to pay unasked, or more than the list says; never one for nothing.
        public boolean isAsked(Money limit) {
            return !price.isZero() && (told != null || price.isMoreThan(limit));
        }
    }

    /// Asked before an order of that price.
    @FunctionalInterface
    public interface Doubt {
        /// Runs `goAhead`, now, later or never.
        void ask(Question question, Runnable goAhead);
    }

    /// @param nanos a clock that never jumps, such as `System::nanoTime`
    public Till(Consent consent, LongSupplier nanos) {
        this.consent = consent;
        this.nanos = nanos;
    }

    /// Asks once more about what is dear.
    public void onDoubt(Doubt asks) {
        doubt = asks;
    }

    /// Sees every key and click of the window that the view is in, whichever node or key then buys.
    public void watch(Node view) {
        view.sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventFilter(InputEvent.ANY, eyes);
            }
            watch(now);
        });
        watch(view.getScene());
    }

    /// Hears of a press that was meant and bought nothing, once between two that are taken.
    public void onRefused(Runnable say) {
        refused = say;
    }

    /// Whether the press that is handled now may buy.
    public boolean takes() {
        long now = nanos.getAsLong();
        boolean isRested = !wasPressed || now - pressedAt >= REST_NANOS;
        wasPressed = true;
        pressedAt = now;
        if (isRested && !isRepeat) {
            isSaid = false;
            return true;
        }
        refuse();
        return false;
    }

    /// The press that is handled now buys nothing. Nobody meant anything by a key that is held or by the second click
    /// of two.
    void refuse() {
        if (!isRepeat && !isSaid) {
            isSaid = true;
            refused.run();
        }
    }

    /// Asks for the order if it pays and runs it at most once: a later question makes an earlier one void.
    public void ask(Question question, Runnable order) {
        long mine = ++asked;
        consent.ask(() -> doubt.ask(question, () -> {
            if (asked == mine) {
                asked++;
                order.run();
            }
        }));
    }

    private void watch(@Nullable Scene scene) {
        if (scene != null) {
            scene.addEventFilter(InputEvent.ANY, eyes);
        }
    }

    void see(InputEvent event) {
        switch (event) {
            case KeyEvent key when key.getEventType() == KeyEvent.KEY_PRESSED -> pressed(key.getCode());
            case KeyEvent key when key.getEventType() == KeyEvent.KEY_RELEASED -> released(key.getCode());
            case MouseEvent click
            when click.getEventType() == MouseEvent.MOUSE_PRESSED
                    || click.getEventType() == MouseEvent.MOUSE_RELEASED -> isRepeat = click.getClickCount() > 1;
            default -> {}
        }
    }

    /// Of several keys that are down the last one repeats; a modifier never does and stops no other.
    private void pressed(KeyCode code) {
        isRepeat = code == held;
        if (!code.isModifierKey()) {
            held = code;
        }
    }

    private void released(KeyCode code) {
        isRepeat = false;
        if (code == held) {
            held = null;
        }
    }
}
