package app.maquette.simulator.http;

/// Answers requests. Called by many connections at once.
public interface Handler {
    /// Whether the body is worth reading; if not, the connection is reset at once.
    boolean admits(Request head);

    Reply answer(Request request) throws InterruptedException;
}
