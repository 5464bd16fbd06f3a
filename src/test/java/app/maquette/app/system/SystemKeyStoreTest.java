package app.maquette.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.account.KeyStore;
import app.maquette.studio.account.KeyStore.Found;
import app.maquette.studio.account.KeyStore.Kept;
import app.maquette.studio.account.KeyStore.Reason;
import app.maquette.studio.account.KeyText;
import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whatever the system's safe does, the program goes on and knows why there is no key.
@Timeout(20)
class SystemKeyStoreTest {
    private static final String ENTRY = "https://vendor.example 00ff";
    private static final KeyText KEY = KeyText.of("canary-for-the-keyring-3f2a").orElseThrow();
    private static final Duration LONG = Duration.ofSeconds(15);
    private static final Duration SHORT = Duration.ofMillis(100);

    @Test
    void whatIsKeptIsFoundUntilItIsForgotten() {
        var open = new Open();
        var store = store(() -> open);

        assertThat(store.keep(ENTRY, KEY)).isEqualTo(new Kept.Here("the test's"));

        assertThat(((Found.Here) store.read(ENTRY)).key().value()).isEqualTo(KEY.value());
        assertThat(store.read("another")).isEqualTo(new Found.Missing());
        assertThat(store.forget(ENTRY)).isTrue();
        assertThat(store.read(ENTRY)).isEqualTo(new Found.Missing());
        assertThat(open.closed).hasValue(5);
    }

    @Test
    void aSystemWithoutASafeIsSaid() {
        hides(
                store(() -> {
                    throw new BackendNotSupportedException("no " + KEY.value());
                }),
                Reason.NO_SERVICE);
    }

    @Test
    void aRuntimeWithoutTheModulesOfTheLibraryIsASystemWithoutASafe() {
        hides(
                store(() -> {
                    throw new NoClassDefFoundError("com/sun/security/auth/module/UnixSystem");
                }),
                Reason.NO_SERVICE);
    }

    @Test
    void aSafeThatBreaksIsSaid() {
        hides(
                store(() -> {
                    throw new IllegalStateException("broken at " + KEY.value());
                }),
                Reason.REFUSED);
    }

    @Test
    void aLockedSafeKeepsNothingAndHasNothing() {
        var store = store(() -> new Open() {
            @Override
            public void put(String entry, String secret) {
                throw new NullPointerException("Cannot read field \"a\" because \"response\" is null");
            }
        });

        assertThat(store.keep(ENTRY, KEY)).isEqualTo(new Kept.ThisRunOnly(Reason.LOCKED));
        assertThat(store.read(ENTRY)).isEqualTo(new Found.Missing());
        assertThat(store.forget(ENTRY)).isFalse();
    }

    @Test
    void aSafeThatTakesAKeyAndKeepsNothingIsNotBelieved() {
        var store = store(() -> new Open() {
            @Override
            public void put(String entry, String secret) {}

            @Override
            public String get(String entry) {
                return "another";
            }
        });

        assertThat(store.keep(ENTRY, KEY)).isEqualTo(new Kept.ThisRunOnly(Reason.LOCKED));
    }

    @Test
    void aSafeThatHangsIsLeftAloneAndAskedOnceAtATime() throws InterruptedException {
        var answered = new CountDownLatch(1);
        var asked = new AtomicInteger();
        var open = new Open();
        var store = new SystemKeyStore(
                () -> {
                    asked.incrementAndGet();
                    try {
                        answered.await();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                    return open;
                },
                SHORT,
                SHORT);

        assertThat(store.read(ENTRY)).isEqualTo(new Found.Closed(Reason.NO_ANSWER));
        assertThat(store.keep(ENTRY, KEY)).isEqualTo(new Kept.ThisRunOnly(Reason.NO_ANSWER));
        assertThat(store.forget(ENTRY)).isFalse();
        assertThat(asked).hasValue(1);

        answered.countDown();
        assertThat(patient(store)).isInstanceOf(Found.Missing.class);
        assertThat(open.entries).isEmpty();
    }

    @Test
    void aKeyThatComesInTooLateIsTakenOutAgain() throws InterruptedException {
        var answered = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        var open = new Open() {
            @Override
            public void put(String entry, String secret) throws PasswordAccessException {
                begun.countDown();
                try {
                    answered.await();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
                super.put(entry, secret);
            }
        };
        var store = new SystemKeyStore(() -> open, LONG, SHORT);

        assertThat(store.keep(ENTRY, KEY)).isEqualTo(new Kept.ThisRunOnly(Reason.NO_ANSWER));
        begun.await();
        answered.countDown();

        assertThat(store.read(ENTRY)).isEqualTo(new Found.Missing());
    }

    private static Found patient(SystemKeyStore store) throws InterruptedException {
        // The one that hung goes on by itself; each question waits a little for it.
        var found = store.read(ENTRY);
        while (found instanceof Found.Closed) {
            found = store.read(ENTRY);
        }
        return found;
    }

    private static void hides(KeyStore store, Reason why) {
        assertThat(store.keep(ENTRY, KEY)).isEqualTo(new Kept.ThisRunOnly(why));
        assertThat(store.read(ENTRY)).isEqualTo(new Found.Closed(why));
        assertThat(store.forget(ENTRY)).isFalse();
    }

    private static SystemKeyStore store(SystemKeyStore.Opener opener) {
        return new SystemKeyStore(opener, LONG, LONG);
    }

    private static class Open implements SystemKeyStore.Safe {
        final Map<String, String> entries = new HashMap<>();
        final AtomicInteger closed = new AtomicInteger();

        @Override
        public String place() {
            return "the test's";
        }

        @Override
        public String get(String entry) throws PasswordAccessException {
            var found = entries.get(entry);
            if (found == null) {
                throw new PasswordAccessException("No stored credentials match " + entry);
            }
            return found;
        }

        @Override
        public void put(String entry, String secret) throws PasswordAccessException {
            entries.put(entry, secret);
        }

        @Override
        public void delete(String entry) throws PasswordAccessException {
            if (entries.remove(entry) == null) {
                throw new PasswordAccessException("No stored credentials match " + entry);
            }
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
