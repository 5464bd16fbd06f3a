package app.maquette.guard.planted.simulator;

/// Planted: prints where nobody reads.
public final class Prints {
    private Prints() {}

    static void hello() {
        System.out.println("hello");
    }
}
