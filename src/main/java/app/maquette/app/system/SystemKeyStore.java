package app.maquette.app.system;

import app.maquette.studio.account.KeyStore;
import app.maquette.studio.account.KeyText;
import app.maquette.studio.base.Log;
import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// The safe of the desktop: Secret Service, Keychain or Credential Manager. Each question goes on a thread of its own
/// that may hang: a locked safe waits two minutes for a password. One at a time, so that nobody is asked twice.
/// Thread-safe.
public final class SystemKeyStore implements KeyStore {
    private static final String SERVICE = "app.maquette";
    private static final Duration READING = Duration.ofSeconds(8);
    /// Time to type the password of the safe.
    private static final Duration KEEPING = Duration.ofSeconds(60);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("keyring").daemon().factory());
    private final Opener opener;
    private final Duration reading;
    private final Duration keeping;

    /// An open safe; closed after each question, since it may be locked in between.
    interface Safe {
        String place();

        @Nullable
        String get(String entry) throws PasswordAccessException;

        void put(String entry, String secret) throws PasswordAccessException;

        void delete(String entry) throws PasswordAccessException;

        void close() throws Exception;
    }

    /// Finds the safe of this system.
    @FunctionalInterface
    interface Opener {
        Safe open() throws BackendNotSupportedException;
    }

    /// What is done with an open safe.
    @FunctionalInterface
    private interface Question<T> {
        Answer<T> of(Safe safe) throws PasswordAccessException;
    }

    private record Answer<T>(@Nullable T value, @Nullable Reason why) {}

    SystemKeyStore(Opener opener, Duration reading, Duration keeping) {
        this.opener = opener;
        this.reading = reading;
        this.keeping = keeping;
    }

    public static SystemKeyStore ofMachine() {
        return new SystemKeyStore(() -> DesktopSafe.open(SERVICE), READING, KEEPING);
    }

    @Override
    public Kept keep(String entry, KeyText key) {
        var given = new AtomicBoolean();
        var answer = asked(keeping, safe -> {
            safe.put(entry, key.value());
            if (given.get()) {
                // Nobody waits any more, and the user was told that it is not here.
                safe.delete(entry);
            }
            // A locked one may take it without a word and keep nothing.
            return key.value().equals(safe.get(entry))
                    ? new Answer<>(safe.place(), null)
                    : new Answer<String>(null, Reason.LOCKED);
        });
        given.set(true);
        return answer.value() == null
                ? new Kept.ThisRunOnly(answer.why() == null ? Reason.REFUSED : answer.why())
                : new Kept.Here(answer.value());
    }

    @Override
    public Found read(String entry) {
        var answer = asked(reading, safe -> {
            try {
                return new Answer<>(safe.get(entry), null);
            } catch (PasswordAccessException _) {
                // Its words for a locked safe and for none of this name are the same.
                return new Answer<String>(null, null);
            }
        });
        if (answer.why() != null) {
            return new Found.Closed(answer.why());
        }
        return KeyText.of(answer.value() == null ? "" : answer.value())
                .<Found>map(Found.Here::new)
                .orElseGet(Found.Missing::new);
    }

    @Override
    public boolean forget(String entry) {
        var answer = asked(keeping, safe -> {
            safe.delete(entry);
            return new Answer<>(entry, null);
        });
        return answer.value() != null;
    }

    private <T> Answer<T> asked(Duration patience, Question<T> question) {
        var coming = thread.submit(() -> {
            var safe = opener.open();
            try {
                return question.of(safe);
            } finally {
                safe.close();
            }
        });
        try {
            return coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            coming.cancel(false);
            return new Answer<>(null, Reason.NO_ANSWER);
        } catch (InterruptedException _) {
            coming.cancel(false);
            Thread.currentThread().interrupt();
            return new Answer<>(null, Reason.NO_ANSWER);
        } catch (ExecutionException e) {
            return new Answer<>(null, reason(e.getCause()));
        }
    }

    private static Reason reason(@Nullable Throwable problem) {
        // Only its kind: its words may hold what was to be kept.
        var kind = problem == null ? "" : problem.getClass().getName();
        Log.of(SystemKeyStore.class).log(Level.WARNING, "the keyring failed: " + kind);
        return switch (problem) {
            case null -> Reason.REFUSED;
            case BackendNotSupportedException _ -> Reason.NO_SERVICE;
            case LinkageError _ -> Reason.NO_SERVICE;
            // The library's way to say that a locked safe did not answer.
            case NullPointerException _ -> Reason.LOCKED;
            default -> Reason.REFUSED;
        };
    }
}
