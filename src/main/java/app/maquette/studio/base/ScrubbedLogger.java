package app.maquette.studio.base;

import java.util.Arrays;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// A logger that is told nothing of [Secrets]; a trace that would tell one becomes a part of the words. Thread-safe.
record ScrubbedLogger(System.Logger logger) implements System.Logger {
    @Override
    public String getName() {
        return logger.getName();
    }

    @Override
    public boolean isLoggable(Level level) {
        return logger.isLoggable(level);
    }

    @Override
    public void log(Level level, @Nullable ResourceBundle bundle, String words, @Nullable Throwable problem) {
        if (!isLoggable(level)) {
            return;
        }
        var scrubbed = Secrets.scrub(words);
        if (problem != null && Secrets.isToldBy(problem)) {
            var all = scrubbed + System.lineSeparator() + Secrets.trace(problem);
            logger.log(level, bundle, all, (Throwable) null);
        } else {
            logger.log(level, bundle, scrubbed, problem);
        }
    }

    @Override
    public void log(Level level, @Nullable ResourceBundle bundle, String words, @Nullable Object @Nullable ... values) {
        if (values == null) {
            log(level, bundle, words, (Throwable) null);
        } else if (isLoggable(level)) {
            var scrubbed = Arrays.stream(values)
                    .map(value -> Secrets.scrub(String.valueOf(value)))
                    .toArray();
            logger.log(level, bundle, Secrets.scrub(words), scrubbed);
        }
    }
}
