package app.maquette.guard.planted.store;

/// Planted: state shared by the whole process.
public final class RemembersStatically {
    static int seen;

    private RemembersStatically() {}
}
