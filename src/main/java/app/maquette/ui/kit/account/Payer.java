package app.maquette.ui.kit.account;

import app.maquette.studio.account.Account;

/// Who can pay in a window.
public sealed interface Payer {
    /// Nobody: the simulator.
    record Play() implements Payer {}

    /// The key of the environment.
    record Environment() implements Payer {}

    /// A key of the system's safe.
    record Stored(Account account) implements Payer {}

    default boolean isReal() {
        return switch (this) {
            case Play _ -> false;
            case Environment _, Stored _ -> true;
        };
    }
}
