package app.maquette.studio.base;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.regex.Pattern;

/// What no text may tell that leaves the program as a log, on stderr or as the details of a bug. Thread-safe.
public final class Secrets {
    public static final String DOTS = "•••";
    /// Shorter ones may be part of any honest word.
    private static final int SHORT = 8;

    /// Weak: a secret is kept out for as long as anyone could tell it.
    private static final Set<Secret> KEPT = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private Secrets() {}

    /// Known by identity.
    @FunctionalInterface
    public interface Secret {
        /// The text without the secret, in whatever form; the very same text where it does not tell it.
        String scrub(String text);
    }

    public static void keep(Secret secret) {
        KEPT.add(secret);
    }

    /// The text with dots in place of this one; a short one only where it stands by itself.
    public static String without(String secret, String text) {
        if (!text.contains(secret)) {
            return text;
        }
        var alone = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(secret) + "(?![\\p{L}\\p{N}])");
        return secret.length() < SHORT ? alone.matcher(text).replaceAll(DOTS) : text.replace(secret, DOTS);
    }

    public static String scrub(String text) {
        var scrubbed = text;
        for (var secret : List.copyOf(KEPT)) {
            scrubbed = secret.scrub(scrubbed);
        }
        return scrubbed;
    }

    /// The trace with all that it was caused by.
    public static String trace(Throwable problem) {
        return scrub(rawTrace(problem));
    }

    static boolean isToldBy(Throwable problem) {
        var raw = rawTrace(problem);
        return !scrub(raw).equals(raw);
    }

    /// Keeps them also out of what others print: handlers of logs, JavaFX, threads that die.
    public static PrintStream guarding(PrintStream stream) {
        return new PrintStream(new ScrubbedStream(stream), true, stream.charset());
    }

    private static String rawTrace(Throwable problem) {
        var text = new StringWriter();
        problem.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
