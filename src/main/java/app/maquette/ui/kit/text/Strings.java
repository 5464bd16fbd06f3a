package app.maquette.ui.kit.text;

import java.text.ChoiceFormat;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

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
        var formats = message.getFormats();
        for (var i = 0; i < formats.length; i++) {
            if (formats[i] == null || formats[i] instanceof ChoiceFormat) {
                message.setFormat(i, new Said((ChoiceFormat) formats[i], arguments));
            }
        }
        return message.format(arguments);
    }

    /// One place of a sentence. The same argument may stand at several, each with words of its own.
    private static final class Said extends Format {
        private static final long serialVersionUID = 1;
        private final transient @Nullable ChoiceFormat choice;
        private final transient Object[] arguments;

        Said(@Nullable ChoiceFormat choice, Object... arguments) {
            this.choice = choice;
            this.arguments = arguments;
        }

        @Override
        public StringBuffer format(Object said, StringBuffer to, FieldPosition position) {
            return to.append(
                    choice != null
                            ? Strings.format(choice.format(said), arguments)
                            : said instanceof Integer || said instanceof Long
                                    ? grouped(((Number) said).longValue())
                                    : new MessageFormat("{0}", Locale.ENGLISH).format(new Object[] {said}));
        }

        @Override
        public Object parseObject(String source, ParsePosition position) {
            throw new IllegalStateException("sentences are not read back");
        }
    }

    private static String grouped(long number) {
        return String.format(Locale.ENGLISH, "%,d", number).replace(",", GROUP);
    }
}
