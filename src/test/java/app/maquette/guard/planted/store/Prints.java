package app.maquette.guard.planted.store;

/// Planted: prints where nobody reads.
public final class Prints {
    private Prints() {}

    static void hello() {
        System.out.println("hello");
    }
}
