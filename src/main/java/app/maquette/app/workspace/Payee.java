package app.maquette.app.workspace;

import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.studio.account.Account;
import app.maquette.studio.account.AccountBook;
import java.util.Optional;

/// Who pays, and so which home is used: one rule for every command.
public sealed interface Payee {
    /// Nobody: play money.
    record Play() implements Payee {}

    /// The key of the environment; the vendor's own address unless another was named.
    record Given(ApiAddress address, ApiKey key) implements Payee {}

    /// A key of the system's safe, which goes to the vendor's own address only.
    record Stored(Account account) implements Payee {}

    /// An address names its key in the environment and wins. Else the choice of play money counts, then the key of the
    /// environment, then the account in use. Empty for an address without a key.
    static Optional<Payee> of(Optional<ApiAddress> address, Optional<ApiKey> key, AccountBook book) {
        if (address.isPresent()) {
            return key.map(given -> new Given(address.get(), given));
        }
        if (book.onSimulator()) {
            return Optional.of(new Play());
        }
        return Optional.of(real(key, book).orElseGet(Play::new));
    }

    /// Who pays when play money is not chosen, and no address is named.
    static Optional<Payee> real(Optional<ApiKey> key, AccountBook book) {
        return key.<Payee>map(given -> new Given(ApiAddress.IDEOGRAM, given))
                .or(() -> book.paying().map(Stored::new));
    }

    default boolean isReal() {
        return switch (this) {
            case Play _ -> false;
            case Given _, Stored _ -> true;
        };
    }
}
