package app.maquette.simulator.drawing.canvas;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A prompt as the drawing reads it: its words in order, and what stands in quotes.
public record PromptWords(List<String> inOrder, Set<String> all, List<String> quoted) {
    private static final Pattern QUOTED = Pattern.compile("[\"“”„«]\\s*([^\"“”„«»]{1,60}?)\\s*[\"“”»]");
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    public static PromptWords of(String prompt) {
        List<String> quoted = QUOTED.matcher(prompt)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        List<String> words = Arrays.stream(
                        BREAKS.split(QUOTED.matcher(prompt).replaceAll(" ").toLowerCase(Locale.ROOT), -1))
                .filter(word -> !word.isEmpty())
                .toList();
        return new PromptWords(words, new TreeSet<>(words), quoted);
    }

    public boolean any(String... some) {
        return Arrays.stream(some).anyMatch(all::contains);
    }

    /// How the prompt begins, as a number: what is added at its end changes nothing.
    long beginning() {
        return inOrder.stream().limit(6).toList().hashCode();
    }
}
