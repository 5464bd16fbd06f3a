package app.maquette.ui.kit.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// The one path of an icon's file, drawn as a line or filled, on a grid of 24.
record IconDrawing(String path, boolean isLine) {
    private static final double GRID = 24;
    private static final Pattern PATH = Pattern.compile("<path d=\"([^\"]+)\"");

    static IconDrawing read(String name) {
        var svg = text("/app/maquette/assets/icons/" + name + ".svg");
        var match = PATH.matcher(svg);
        if (!match.find()) {
            throw new IllegalStateException("no path in the drawing of " + name);
        }
        return new IconDrawing(match.group(1), svg.contains("fill=\"none\""));
    }

    Region node(double size) {
        var shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add(isLine ? "icon-line" : "icon-solid");
        shape.getTransforms().add(new Scale(size / GRID, size / GRID));
        return new Box(shape, size);
    }

    private static String text(String resource) {
        try (var in = IconDrawing.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /// Keeps the grid's size whatever part of it the path fills.
    private static final class Box extends Region {
        Box(SVGPath shape, double size) {
            shape.setManaged(false);
            getChildren().add(shape);
            getStyleClass().add("icon");
            setMinSize(size, size);
            setPrefSize(size, size);
            setMaxSize(size, size);
            setMouseTransparent(true);
        }
    }
}
