package app.maquette.guard.planted.store;

/// Planted: writes a number in the digits of the user's language.
public final class SpeaksLocally {
    private SpeaksLocally() {}

    static String name(int index) {
        return "%06d.ijl".formatted(index);
    }
}
