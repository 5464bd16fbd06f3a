package app.maquette.studio.base;

/// Where a class says what the next reader of the log should know; what is said goes without [Secrets].
public final class Log {
    private Log() {}

    /// Looked up when there is something to say: the first look-up in a process searches every jar.
    public static System.Logger of(Class<?> speaker) {
        return new ScrubbedLogger(System.getLogger(speaker.getName()));
    }
}
