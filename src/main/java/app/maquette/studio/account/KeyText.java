package app.maquette.studio.account;

import app.maquette.studio.base.Secrets;
import java.util.Optional;
import java.util.regex.Pattern;

/// A key as its owner gave it. Shown as dots wherever it is printed, and taken out of everything that is logged for as
/// long as anyone holds it. Known by identity.
public final class KeyText implements Secrets.Secret {
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e]{1,512}");
    private static final int TAIL = 4;
    /// Of a shorter one the tail would tell too much.
    private static final int LONG = 16;

    private final String value;

    private KeyText(String value) {
        this.value = value;
        Secrets.keep(this);
    }

    /// The key without spaces around it; empty where it cannot be one.
    public static Optional<KeyText> of(String text) {
        return Optional.of(text.strip()).filter(PLAIN.asMatchPredicate()).map(KeyText::new);
    }

    public String value() {
        return value;
    }

    /// The last characters, by which its owner knows it again; empty where that would tell too much.
    public String tail() {
        return value.length() < LONG ? "" : value.substring(value.length() - TAIL);
    }

    @Override
    public String scrub(String text) {
        return Secrets.without(value, text);
    }

    @Override
    public String toString() {
        return Secrets.DOTS;
    }
}
