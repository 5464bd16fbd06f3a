package app.maquette.ui.kit.text;

import app.maquette.domain.Clip;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Breaks text into lines that fit a width, where JavaFX cannot: between words, and inside one only between characters
/// as people count them.
record LineBreaks(ToDoubleFunction<String> measure) {
    List<String> of(String text, double width) {
        var lines = new ArrayList<String>();
        text.lines().forEach(hard -> lines.addAll(fill(hard, width, BreakIterator.getLineInstance(Locale.ROOT))));
        return lines;
    }

    private List<String> fill(String text, double width, BreakIterator parts) {
        var lines = new ArrayList<String>();
        parts.setText(text);
        int start = 0;
        int end = 0;
        for (int next = parts.next(); next != BreakIterator.DONE; next = parts.next()) {
            if (end > start && !fits(text.substring(start, next), width)) {
                lines.addAll(part(text.substring(start, end), width));
                start = end;
            }
            end = next;
        }
        lines.addAll(part(text.substring(start), width));
        return lines;
    }

    private List<String> part(String line, double width) {
        boolean isWhole =
                fits(line, width) || line.codePointCount(0, line.length()) < 2 || line.equals(Clip.first(line, 1));
        return isWhole ? List.of(line.stripTrailing()) : fillByCharacters(line, width);
    }

    private List<String> fillByCharacters(String word, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var character : Clip.characters(word)) {
            if (!line.isEmpty() && !fits(line + character, width)) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(character);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private boolean fits(String text, double width) {
        return measure.applyAsDouble(text.stripTrailing()) <= width;
    }
}
