package app.maquette.studio.account;

import app.maquette.domain.request.AccountId;

/// A key under the name that its owner gave it. The key itself is in the [KeyStore].
///
/// @param tail its last characters, or none
/// @param kept whether it is here at the next start
public record Account(AccountId id, String name, String tail, boolean kept) {
    public Account {
        if (tail.length() > 4) {
            throw new IllegalArgumentException("too much of a key");
        }
    }
}
