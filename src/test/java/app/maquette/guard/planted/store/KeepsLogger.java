package app.maquette.guard.planted.store;

/// Planted: looks a logger up before there is anything to say.
public final class KeepsLogger {
    static final System.Logger LOG = System.getLogger(KeepsLogger.class.getName());

    private KeepsLogger() {}
}
