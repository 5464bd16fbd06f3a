package app.maquette.pictures;

import app.maquette.domain.Clip;
import app.maquette.domain.MediaType;
import app.maquette.domain.SameText;
import app.maquette.studio.port.Library.Shown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// Names for exported files: letters, digits and hyphens, so that every operating system takes them.
final class FileNames {
    private static final int MAX_WORDS = 48;
    /// Of the 255 that most systems allow, less number, ending and what makes a name free.
    private static final int MAX_BYTES = 180;
    private static final Set<String> ENDINGS =
            Set.of("png", "jpg", "jpeg", "webp", "gif", "bmp", "tif", "tiff", "avif");

    private FileNames() {}

    /// `a-red-fox-in-snow-1785282233.png`; a draft says so.
    static String suggested(Shown shown, MediaType type) {
        var words = words(shown.call().order().brief().prompt());
        var produced = shown.picture().produced();
        var seed = produced.isSeedTold() ? "-" + produced.seed() : "";
        var draft = shown.call().isDraft() ? "-draft" : "";
        return (words.isEmpty() ? "picture" : words) + seed + draft + "." + type.extension();
    }

    /// The first words, cut where one ends; what is neither letter nor digit becomes a hyphen.
    static String words(String prompt) {
        var text = SameText.of(prompt)
                .replaceAll("['’\\u200C\\u200D\\x{E0020}-\\x{E007F}]", "")
                .replaceAll("[^\\p{L}\\p{Nd}\\p{M}]+", "-")
                .replaceAll("^[-\\p{M}]+|-+$", "")
                .toLowerCase(Locale.ROOT);
        var cut = Clip.bytes(Clip.first(text, MAX_WORDS), MAX_BYTES);
        if (cut.length() == text.length()) {
            return text;
        }
        int end = cut.lastIndexOf('-');
        return end > cut.length() / 2 ? cut.substring(0, end) : cut;
    }

    /// The name with the ending its content demands, in place of another picture's ending.
    static String ending(String name, MediaType type) {
        int dot = name.lastIndexOf('.');
        var ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean fits = ending.equals(type.extension()) || (type == MediaType.JPEG && ending.equals("jpeg"));
        if (dot > 0 && fits) {
            return name;
        }
        var stem = dot > 0 && ENDINGS.contains(ending) ? name.substring(0, dot) : name;
        return stem + "." + type.extension();
    }

    /// The name, or the first of `name (2).png`, `name (3).png` that is free.
    static Path free(Path folder, String name) {
        int dot = name.lastIndexOf('.');
        var path = folder.resolve(name);
        for (int i = 2; Files.exists(path); i++) {
            path = folder.resolve(name.substring(0, dot) + " (" + i + ")" + name.substring(dot));
        }
        return path;
    }
}
