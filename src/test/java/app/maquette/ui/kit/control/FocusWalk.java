package app.maquette.ui.kit.control;

import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.kit.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Walks a screen from control to control, as Tab does, and looks at what changes on the screen when each has the
/// focus. Used from the test's thread.
public final class FocusWalk implements AutoCloseable {
    private static final int MOST = 120;
    private static final double AROUND = 8;
    private static final double LEAST_CONTRAST = 3;
    /// More than a caret has.
    private static final int LEAST_RING = 40;

    private final Parent view;
    private final Runnable close;

    /// @param ring how many pixels the focus changes to a colour that stands out three times from what was there
    private record Stop(Node node, @Nullable String name, int ring) {
        Stream<String> faults() {
            var what = node.getClass().getSimpleName() + " #" + node.getId() + " '" + name + "'";
            return Stream.of(
                            name == null || name.isBlank() ? what + " has no name" : "",
                            ring <= LEAST_RING ? what + " is not seen to have the focus: " + ring : "")
                    .filter(fault -> !fault.isEmpty());
        }
    }

    public FocusWalk(Callable<? extends Parent> maker, Scheme scheme, int width, int height) {
        view = Fx.get(maker::call);
        close = Fx.get(() -> {
            var scene = new Scene(new StackPane(view), width, height);
            new Theme(new SimpleObjectProperty<>(ColorScheme.DARK)).apply(scene, new SimpleObjectProperty<>(scheme));
            var shown = new Stage();
            shown.setScene(scene);
            shown.show();
            return shown::close;
        });
    }

    /// Of a screen that is shown already.
    public FocusWalk(Parent view) {
        this.view = view;
        close = () -> {};
    }

    /// What a person without a mouse would miss: controls that Tab does not reach, that have no name, whose focus is
    /// not
    /// seen.
    public List<String> faults() {
        var stops = stops();
        return Stream.concat(missed(stops).stream(), stops.stream().flatMap(Stop::faults))
                .toList();
    }

    /// Once round, from the first.
    private List<Stop> stops() {
        var stops = new ArrayList<Stop>();
        var first = Fx.get(() -> {
            view.getScene().getRoot().requestFocus();
            view.getScene().getRoot().requestFocusTraversal(TraversalDirection.NEXT);
            return owner();
        });
        var node = first;
        while (stops.size() < MOST) {
            var at = node;
            stops.add(look(at));
            node = Fx.get(() -> {
                at.requestFocusTraversal(TraversalDirection.NEXT);
                return owner();
            });
            if (node.equals(first)) {
                return stops;
            }
        }
        throw new IllegalStateException("no way round: " + stops);
    }

    private List<String> missed(List<Stop> stops) {
        var seen = stops.stream().map(Stop::node).toList();
        return Fx.get(() -> view.lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && isShown(node))
                .filter(node -> !seen.contains(node))
                .map(node -> node + " is not reached")
                .toList());
    }

    private Stop look(Node node) {
        drawn();
        var around = Fx.get(() -> around(node));
        var with = Fx.get(() -> picture(around));
        Fx.run(() -> view.getScene().getRoot().requestFocus());
        drawn();
        var without = Fx.get(() -> picture(around));
        Fx.run(node::requestFocus);
        return new Stop(node, Fx.get(() -> name(node)), changed(with, without));
    }

    /// What was changed has reached the picture two frames later.
    private static void drawn() {
        var frames = new CountDownLatch(3);
        var timer = Fx.get(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.countDown();
            }
        });
        Fx.run(timer::start);
        try {
            frames.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Fx.run(timer::stop);
    }

    private Node owner() {
        return view.getScene().getFocusOwner();
    }

    private static boolean isShown(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String name(Node node) {
        var spoken = node.getAccessibleText();
        return spoken == null && node instanceof Labeled labeled ? labeled.getText() : spoken;
    }

    private Rectangle2D around(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return new Rectangle2D(
                bounds.getMinX() - AROUND,
                bounds.getMinY() - AROUND,
                bounds.getWidth() + 2 * AROUND,
                bounds.getHeight() + 2 * AROUND);
    }

    private WritableImage picture(Rectangle2D part) {
        var how = new SnapshotParameters();
        how.setViewport(part);
        return view.getScene().getRoot().snapshot(how, null);
    }

    private static int changed(WritableImage with, WritableImage without) {
        int changed = 0;
        for (int y = 0; y < with.getHeight(); y++) {
            for (int x = 0; x < with.getWidth(); x++) {
                var is = with.getPixelReader().getColor(x, y);
                var was = without.getPixelReader().getColor(x, y);
                if (!is.equals(was) && contrast(is, was) >= LEAST_CONTRAST) {
                    changed++;
                }
            }
        }
        return changed;
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    @Override
    public void close() {
        Fx.run(close);
    }
}
