package app.maquette.ui.kit.control;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Children of which each joins its parent when it is first to be visible: what was never shown is neither styled nor
/// laid out. FX thread only.
public final class LateChildren {
    private LateChildren() {}

    /// A heading and what belongs to it, below each other.
    public static VBox group(Node... parts) {
        var group = new VBox();
        set(group, group.getChildren(), parts);
        group.getStyleClass().add("brief-group");
        return group;
    }

    /// Takes room only while the condition holds.
    public static <N extends Node> N shownIf(ObservableValue<Boolean> condition, N node) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
        return node;
    }

    /// Makes these the children of `parent`, in this order; those that are not visible yet will join in their places.
    public static void set(Node parent, ObservableList<Node> children, Node... parts) {
        var order = List.of(parts);
        children.setAll(order.stream().filter(Node::isVisible).toList());
        for (var part : order) {
            if (!part.isVisible()) {
                whenVisible(parent, part, () -> children.add(place(children, order, part), part));
            }
        }
    }

    /// Runs `join` once: now if the part is visible, otherwise when it is first to be. Until then `parent` holds on to
    /// the part, which what decides on its visibility does not.
    public static void whenVisible(Node parent, Node part, Runnable join) {
        if (part.isVisible()) {
            join.run();
            return;
        }
        parent.getProperties().put(part, LateChildren.class);
        part.visibleProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> visible, Boolean was, Boolean is) {
                visible.removeListener(this);
                parent.getProperties().remove(part);
                join.run();
            }
        });
    }

    /// Behind the nearest of those before it that are there.
    private static int place(List<Node> children, List<Node> order, Node part) {
        int place = 0;
        for (var before : order.subList(0, order.indexOf(part))) {
            place = Math.max(place, children.indexOf(before) + 1);
        }
        return place;
    }
}
