package app.maquette.ui.kit.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import org.jspecify.annotations.Nullable;

/// Where the focus was, so that it goes back there, or to what stands nearest when that is gone. FX thread only.
public final class FocusBack {
    private final List<Node> way = new ArrayList<>();
    private final boolean isSeen;

    private FocusBack(@Nullable Node owner) {
        for (var at = owner; at != null; at = at.getParent()) {
            way.add(at);
        }
        isSeen = owner != null && owner.isFocusVisible();
    }

    /// Of the scene as it is now.
    public static FocusBack of(@Nullable Scene scene) {
        return new FocusBack(scene == null ? null : scene.getFocusOwner());
    }

    public void give() {
        for (var place : way) {
            var taker = takes(place) ? place : isThere(place) ? first(place) : null;
            if (taker != null) {
                taker.requestFocus();
                if (isSeen) {
                    ring(taker);
                }
                return;
            }
        }
    }

    /// JavaFX draws the ring only where the focus came by a key.
    private static void ring(Node taker) {
        taker.requestFocusTraversal(TraversalDirection.NEXT);
        var next = taker.getScene().getFocusOwner();
        if (next != null && next != taker) {
            next.requestFocusTraversal(TraversalDirection.PREVIOUS);
        }
        if (taker.getScene().getFocusOwner() != taker) {
            taker.requestFocus();
        }
    }

    /// The first in it that takes the focus.
    static @Nullable Node first(Node node) {
        if (takes(node)) {
            return node;
        }
        if (node.isVisible() && node instanceof Parent parent) {
            for (var child : parent.getChildrenUnmodifiable()) {
                var found = first(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /// Never a button that spends: the key that is held may press it.
    private static boolean takes(Node node) {
        return node.isFocusTraversable()
                && !node.isDisabled()
                && !node.getStyleClass().contains("price-button")
                && isThere(node);
    }

    private static boolean isThere(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }
}
