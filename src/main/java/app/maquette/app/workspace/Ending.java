package app.maquette.app.workspace;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/// The end that the system asks for by a signal: the window goes first, then JavaFX, then the JVM. Left to the JVM, a
/// hook
/// of JavaFX would take the renderer away beneath frames that are still drawn. Thread-safe.
public final class Ending {
    private static final Map<String, Integer> SIGNALS = Map.of("HUP", 1, "INT", 2, "TERM", 15);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int BY_SIGNAL = 128;
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private Ending() {}

    /// From now on these signals end the program in order, with the exit code that shells know them by.
    public static void listen() {
        SIGNALS.forEach(Ending::listen);
    }

    /// Whether what fails now fails because the program ends.
    public static boolean hasBegun() {
        return BEGUN.get();
    }

    // By name: the compiler warns of this class of the JDK and cannot be told that there is no other.
    private static void listen(String name, int number) {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var ours = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (_, _, _) -> {
                end(number);
                return null;
            });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
        } catch (ReflectiveOperationException _) {
            // This system does not know the signal, or the JVM was told to leave it alone: it ends as the JVM ends it.
            return;
        }
    }

    private static void end(int signal) {
        if (BEGUN.compareAndSet(false, true)) {
            // Without a thread that holds it, the JVM would end by itself, as if all were well, once JavaFX is down.
            Thread.ofPlatform().name("ending").daemon(false).start(() -> {
                Toolkit.leave(PATIENCE);
                System.exit(BY_SIGNAL + signal);
            });
        }
    }
}
