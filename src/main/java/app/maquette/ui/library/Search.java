package app.maquette.ui.library;

import java.util.regex.Pattern;

/// What was typed into the search field: words, and the stars asked for by `rating:3`, `stars:≥4` or `★★★`.
record Search(String words, int minStars) {
    private static final Pattern STARS = Pattern.compile("(?<!\\S)(?:(?:rating|stars):[≥>=]*([0-5])|(★{1,5}))(?!\\S)");

    static Search parse(String typed) {
        var match = STARS.matcher(typed);
        int stars = 0;
        while (match.find()) {
            stars = Math.max(
                    stars, match.group(1) == null ? match.group(2).length() : Integer.parseInt(match.group(1)));
        }
        var words = STARS.matcher(typed).replaceAll(" ").replaceAll("(?<!\\S)model:", "");
        return new Search(words.strip().replaceAll("\\s+", " "), stars);
    }
}
