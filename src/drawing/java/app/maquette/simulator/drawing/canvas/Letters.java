package app.maquette.simulator.drawing.canvas;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;

/// Capitals drawn with one stroke of some weight, with serifs or without: the same on every machine, for they need no
/// font. Letters are 10 high.
public record Letters(double weight, boolean serifs) {
    static final double HEIGHT = 10;
    private static final double SPACE = 4.2;
    private static final Map<Character, Glyph> GLYPHS = glyphs();

    private record Glyph(double width, Path2D path) {}

    /// What can be set of a text: its capitals, figures and common marks.
    public static String settable(String text) {
        StringBuilder plain = new StringBuilder();
        for (char letter : Normalizer.normalize(text, Normalizer.Form.NFD)
                .replace("ß", "ss")
                .replace('’', '\'')
                .toUpperCase(Locale.ROOT)
                .toCharArray()) {
            if (GLYPHS.containsKey(letter) || letter == ' ') {
                plain.append(letter);
            }
        }
        return plain.toString().strip().replaceAll(" +", " ");
    }

    /// Whether something stands above the capitals.
    static boolean isMarked(String settable) {
        return settable.chars().anyMatch(letter -> isMark((char) letter));
    }

    private double gap() {
        return 1.5 + weight + (serifs ? 1.4 : 0);
    }

    double width(String settable) {
        double x = 0;
        for (int i = 0; i < settable.length(); i++) {
            char letter = settable.charAt(i);
            Glyph glyph = GLYPHS.get(letter);
            x += glyph == null ? SPACE : isMark(letter) ? 0 : glyph.width + gap();
        }
        return Math.max(1, x - gap());
    }

    /// The outline of a line of text, its upper left corner at 0,0.
    Shape outline(String settable) {
        Path2D line = new Path2D.Double();
        double x = 0;
        double last = 0;
        for (int i = 0; i < settable.length(); i++) {
            char letter = settable.charAt(i);
            Glyph glyph = GLYPHS.get(letter);
            if (glyph == null) {
                x += SPACE;
            } else if (isMark(letter)) {
                double centre = x - gap() - last / 2;
                line.append(AffineTransform.getTranslateInstance(centre, 0).createTransformedShape(glyph.path), false);
            } else {
                line.append(AffineTransform.getTranslateInstance(x, 0).createTransformedShape(glyph.path), false);
                last = glyph.width;
                x += glyph.width + gap();
            }
        }
        BasicStroke stroke = new BasicStroke((float) weight, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 3);
        Area area = new Area(stroke.createStrokedShape(line));
        if (serifs) {
            Serifs.add(area, line, weight);
        }
        return area;
    }

    private static boolean isMark(char letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    // Each line is a letter or its code, its width, then moves (M), lines (L), curves (C) and closings (Z); 0 is
    // the top, 10 the foot of a capital.
    private static Map<Character, Glyph> glyphs() {
        Map<Character, Glyph> glyphs = new HashMap<>();
        for (String line : alphabet().lines().toList()) {
            int width = line.indexOf(' ');
            int path = line.indexOf(' ', width + 1);
            char letter = width == 1 ? line.charAt(0) : (char) Integer.parseInt(line.substring(0, width), 16);
            glyphs.put(
                    letter, new Glyph(Double.parseDouble(line.substring(width + 1, path)), path(line.substring(path))));
        }
        return Map.copyOf(glyphs);
    }

    private static String alphabet() {
        try (InputStream in = Letters.class.getResourceAsStream("alphabet.txt")) {
            if (in == null) {
                throw new IllegalStateException("the alphabet is part of the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the alphabet", e);
        }
    }

    private static Path2D path(String text) {
        Path2D path = new Path2D.Double();
        try (Scanner in = new Scanner(text).useLocale(Locale.ROOT)) {
            while (in.hasNext()) {
                String step = in.next();
                switch (step) {
                    case "M" -> path.moveTo(in.nextDouble(), in.nextDouble());
                    case "L" -> path.lineTo(in.nextDouble(), in.nextDouble());
                    case "C" ->
                        path.curveTo(
                                in.nextDouble(),
                                in.nextDouble(),
                                in.nextDouble(),
                                in.nextDouble(),
                                in.nextDouble(),
                                in.nextDouble());
                    case "Z" -> path.closePath();
                    default -> throw new IllegalStateException("no step of a letter: " + step);
                }
            }
        }
        return path;
    }
}
