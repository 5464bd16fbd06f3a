package app.maquette.ui.kit.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/// The colour tokens as the style sheets state them, and how far two of them stand apart (WCAG 2.2).
record Palette(Map<String, Color> tokens) {
    private static final Pattern TOKEN = Pattern.compile("(-studio-[a-z0-9-]+):\\s*(#[0-9a-f]+);");

    static Palette of(String... sheets) {
        var tokens = new HashMap<String, Color>();
        for (var sheet : sheets) {
            var match = TOKEN.matcher(text(sheet));
            while (match.find()) {
                tokens.put(match.group(1), Color.web(match.group(2)));
            }
        }
        return new Palette(Map.copyOf(tokens));
    }

    static String text(String sheet) {
        try (var in = Theme.class.getResourceAsStream(sheet)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Color get(String name) {
        var colour = tokens.get("-studio-" + name);
        if (colour == null) {
            throw new IllegalArgumentException("no token " + name);
        }
        return colour;
    }

    /// Washes are laid over the ground before the two are compared.
    double contrast(String text, String wash, String ground) {
        var back = over(get(wash), get(ground));
        var a = luminance(over(get(text), back));
        var b = luminance(back);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    double contrast(String text, String ground) {
        return contrast(text, ground, ground);
    }

    private static Color over(Color top, Color bottom) {
        return bottom.interpolate(Color.color(top.getRed(), top.getGreen(), top.getBlue()), top.getOpacity());
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
