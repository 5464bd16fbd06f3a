package app.maquette.ui.kit.control;

import app.maquette.ui.kit.task.Ticket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The window's content with what is laid over it: dialogs keep the focus until closed and then give it back, notes
/// stand at the foot. Everything stays within the scene. FX thread only.
public final class OverlayHost extends StackPane {
    private final Deque<Layer> layers = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final StackPane notes = new StackPane();

    public OverlayHost(Node content, Toasts toasts) {
        notes.getChildren().setAll(toasts);
        notes.setPickOnBounds(false);
        StackPane.setAlignment(toasts, Pos.BOTTOM_CENTER);
        getChildren().setAll(content, notes);
        sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).subscribe(owner -> keepFocus(owner));
    }

    /// Whether a dialog is open; keys of the window rest meanwhile.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Lays a dialog over the window; Esc and the ticket close it.
    public Ticket open(Region sheet) {
        return open(sheet, () -> {});
    }

    /// As [#open(Region)]; `closed` runs once, however the dialog was closed.
    public Ticket open(Region sheet, Runnable closed) {
        var layer = new Layer(sheet, FocusBack.of(getScene()), closed);
        layers.push(layer);
        open.set(true);
        getChildren().add(layer.veil);
        layer.takeFocus();
        return () -> close(layer);
    }

    /// Closes the topmost dialog; false when there is none.
    public boolean closeTop() {
        var top = layers.peek();
        if (top == null) {
            return false;
        }
        close(top);
        return true;
    }

    private void close(Layer layer) {
        if (!layers.remove(layer)) {
            return;
        }
        getChildren().remove(layer.veil);
        open.set(!layers.isEmpty());
        layer.before.give();
        layer.closed.run();
    }

    private void keepFocus(@Nullable Node owner) {
        var top = layers.peek();
        if (top != null && !top.contains(owner)) {
            top.takeFocus();
        }
    }

    /// One dialog on its veil.
    private final class Layer {
        final StackPane veil;
        final Region sheet;
        final FocusBack before;
        final Runnable closed;

        Layer(Region sheet, FocusBack before, Runnable closed) {
            this.sheet = sheet;
            this.before = before;
            this.closed = closed;
            veil = new StackPane(sheet);
            veil.getStyleClass().add("veil");
            veil.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
                if (key.getCode() == KeyCode.ESCAPE) {
                    key.consume();
                    close(this);
                }
            });
            veil.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
            sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        }

        boolean contains(@Nullable Node node) {
            for (var at = node; at != null; at = at.getParent()) {
                if (at == veil) {
                    return true;
                }
            }
            return false;
        }

        /// The ring shows where the keys go, however the dialog was opened.
        void takeFocus() {
            if (FocusBack.first(sheet) == null) {
                sheet.setFocusTraversable(true);
            }
            veil.requestFocusTraversal(TraversalDirection.NEXT);
            var scene = getScene();
            if (scene != null && !contains(scene.getFocusOwner())) {
                Objects.requireNonNullElse(FocusBack.first(sheet), sheet).requestFocus();
            }
        }
    }
}
