package app.maquette.ui.kit.task;

/// Something asked for that may still be called off. FX thread only.
@FunctionalInterface
public interface Ticket {
    /// Work not begun is dropped; work under way runs on and its result goes nowhere. Harmless when repeated.
    void cancel();
}
