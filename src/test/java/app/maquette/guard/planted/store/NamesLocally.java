package app.maquette.guard.planted.store;

import java.util.function.Function;

/// Planted: a reference to a method that asks the user's language.
public final class NamesLocally {
    static final Function<String, String> KEY = String::toUpperCase;

    private NamesLocally() {}
}
