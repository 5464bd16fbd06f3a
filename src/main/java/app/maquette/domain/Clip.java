package app.maquette.domain;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Cuts text between characters as people count them, never inside a letter with its marks, an emoji or a flag.
public final class Clip {
    private static final Pattern CHARACTER = Pattern.compile("\\X");
    /// More than this a character has only to do harm, as with a heap of marks.
    private static final int MOST_CHARS = 32;

    private Clip() {}

    public static List<String> characters(String text) {
        return CHARACTER.matcher(text).results().map(MatchResult::group).toList();
    }

    /// At most so many characters from the start.
    public static String first(String text, int most) {
        var characters = CHARACTER.matcher(text);
        int end = 0;
        for (int count = 0; count < most && characters.find() && characters.end() <= most * MOST_CHARS; count++) {
            end = characters.end();
        }
        return text.substring(0, end);
    }

    /// The text, or as much of it with an ellipsis as makes so many characters.
    public static String to(String text, int most) {
        return first(text, most).length() == text.length()
                ? text
                : first(text, most - 1).stripTrailing() + "…";
    }

    /// As many characters from the start as have at most so many bytes in UTF-8.
    public static String bytes(String text, int most) {
        var characters = CHARACTER.matcher(text);
        int end = 0;
        int size = 0;
        while (characters.find()) {
            size += characters.group().getBytes(StandardCharsets.UTF_8).length;
            if (size > most) {
                break;
            }
            end = characters.end();
        }
        return text.substring(0, end);
    }
}
