package app.maquette.ui.kit.text;

import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Every sentence the window shows, by key `feature.part.what`. Whole numbers are grouped by narrow spaces: 12 480.
/// An apostrophe in the file is written twice. Thread-safe.
public final class Strings {
    private static final String GROUP = "\u202f";

    private final ResourceBundle bundle = ResourceBundle.getBundle("app.maquette.ui.strings", Locale.ENGLISH);

    /// Fails on a key that is not there: a text forgotten is a bug.
    public String get(String key, Object... arguments) {
        return format(bundle.getString(key), arguments);
    }

    /// Whether there is a text for the key.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    static String format(String pattern, Object... arguments) {
        var message = new MessageFormat(pattern, Locale.ENGLISH);
        var formats = message.getFormatsByArgumentIndex();
        var shown = arguments.clone();
        for (var i = 0; i < arguments.length; i++) {
            if (i < formats.length && formats[i] instanceof ChoiceFormat choice) {
                shown[i] = format(choice.format(arguments[i]), arguments);
                message.setFormatByArgumentIndex(i, null);
            } else if (arguments[i] instanceof Integer || arguments[i] instanceof Long) {
                shown[i] = grouped(((Number) arguments[i]).longValue());
            }
        }
        return message.format(shown);
    }

    private static String grouped(long number) {
        return String.format(Locale.ENGLISH, "%,d", number).replace(",", GROUP);
    }
}
