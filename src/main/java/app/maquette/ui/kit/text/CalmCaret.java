package app.maquette.ui.kit.text;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Path;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The caret of every field of a scene: it blinks for ten seconds after the last key or click, and then stands. That of
/// JavaFX blinks for ever, at the price of sixty frames a second. FX thread only.
public final class CalmCaret {
    private static final Duration HALF = Duration.millis(500);
    private static final int BLINKS = 10;
    private static final String OURS = "calm-caret";

    private final BooleanProperty on = new SimpleBooleanProperty(this, "on", true);
    private final Scene scene;
    private final Timeline blink =
            new Timeline(new KeyFrame(HALF, _ -> show(false)), new KeyFrame(HALF.multiply(2), _ -> show(true)));

    private CalmCaret(Scene scene) {
        this.scene = scene;
        blink.setCycleCount(BLINKS);
        blink.setOnFinished(_ -> show(true));
    }

    /// Calms the caret of whatever takes the focus in the scene.
    public static CalmCaret of(Scene scene) {
        var calm = new CalmCaret(scene);
        scene.focusOwnerProperty().subscribe(_ -> calm.wake());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> calm.wake());
        scene.addEventFilter(KeyEvent.KEY_TYPED, _ -> calm.wake());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> calm.wake());
        return calm;
    }

    /// As if the ten seconds had passed.
    void rest() {
        blink.stop();
        show(true);
    }

    private void wake() {
        on.set(true);
        if (field() == null) {
            blink.stop();
        } else {
            blink.playFromStart();
        }
    }

    private void show(boolean isOn) {
        on.set(isOn);
        var field = field();
        if (field != null && field.getSkin() instanceof TextInputControlSkin<?> skin) {
            take(field);
            skin.setCaretAnimating(false);
        }
    }

    private @Nullable TextInputControl field() {
        return switch (scene.getFocusOwner()) {
            case TextInputControl field -> field;
            case ComboBox<?> box when box.isEditable() -> box.getEditor();
            case DatePicker picker when picker.isEditable() -> picker.getEditor();
            case Spinner<?> spinner when spinner.isEditable() -> spinner.getEditor();
            case null, default -> null;
        };
    }

    /// From here on the caret is seen when we say so; the skin's own word is a blink that cannot be read.
    private void take(TextInputControl field) {
        var caret = caret(field);
        if (caret != null && !caret.getProperties().containsKey(OURS)) {
            caret.getProperties().put(OURS, true);
            caret.opacityProperty().unbind();
            caret.opacityProperty()
                    .bind(Bindings.when(on.and(field.focusedProperty())
                                    .and(field.editableProperty())
                                    .and(field.disabledProperty().not())
                                    .and(field.anchorProperty().isEqualTo(field.caretPositionProperty())))
                            .then(1.0)
                            .otherwise(0.0));
        }
    }

    private static @Nullable Path caret(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Path path
                    && (path.opacityProperty().isBound() || path.getProperties().containsKey(OURS))) {
                return path;
            }
            var found = child instanceof Parent inner ? caret(inner) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
