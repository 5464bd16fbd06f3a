package app.maquette.ui.kit.command;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The Latin letter on the key that writes a letter of another script, for systems that do not say it themselves.
final class Scripts {
    private static final Map<Integer, String> LATIN = new HashMap<>();

    static {
        put("йцукенгшщзфывапролдячсмить", "qwertyuiopasdfghjklzxcvbnm");
        // Ukrainian, Belarusian, Serbian and Macedonian where they differ from Russian.
        put("іўљњјџ", "soqwjx");
        put("ςερτυθιοπασδφγηξκλζχψωβνμ", "wertyuiopasdfghjklzxcvbnm");
        put("קראטוןםפשדגכעיחלךזסבהנמצ", "ertyuiopasdfghjklzxcvbnm");
    }

    private Scripts() {}

    /// Its capital, or null for a letter that no table knows.
    static @Nullable String latin(int letter) {
        return LATIN.get(Character.toLowerCase(letter));
    }

    private static void put(String letters, String latin) {
        for (int i = 0; i < letters.length(); i++) {
            LATIN.put((int) letters.charAt(i), Chord.cap(latin.charAt(i)));
        }
    }
}
