package app.maquette.studio.account;

import app.maquette.domain.request.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The accounts by name, and which one pays.
///
/// @param inUse one of them, or none
/// @param onSimulator whether the user chose play money although somebody could pay
public record AccountBook(List<Account> accounts, @Nullable AccountId inUse, boolean onSimulator) {
    public static final AccountBook EMPTY = new AccountBook(List.of(), null, false);

    public AccountBook {
        accounts = List.copyOf(accounts);
        if (inUse != null && find(accounts, inUse).isEmpty()) {
            throw new IllegalArgumentException("nobody has the account in use");
        }
    }

    public Optional<Account> find(AccountId id) {
        return find(accounts, id);
    }

    /// Who pays when the user does not choose the simulator.
    public Optional<Account> paying() {
        return Optional.ofNullable(inUse).flatMap(this::find);
    }

    /// With the account, in place of one with the same key; it pays from now on.
    public AccountBook with(Account account) {
        var others = accounts.stream().filter(one -> !one.id().equals(account.id()));
        return new AccountBook(Stream.concat(others, Stream.of(account)).toList(), account.id(), false);
    }

    /// Without the account; when it was the one in use, nobody pays.
    public AccountBook without(AccountId id) {
        var others = accounts.stream().filter(one -> !one.id().equals(id)).toList();
        return new AccountBook(others, id.equals(inUse) ? null : inUse, onSimulator);
    }

    /// This account pays from now on.
    public AccountBook using(AccountId id) {
        return new AccountBook(accounts, id, false);
    }

    public AccountBook onSimulator(boolean play) {
        return new AccountBook(accounts, inUse, play);
    }

    /// What the next start will know.
    AccountBook lasting() {
        return accounts.stream()
                .filter(account -> !account.kept())
                .reduce(this, (book, account) -> book.without(account.id()), (one, _) -> one);
    }

    private static Optional<Account> find(List<Account> accounts, AccountId id) {
        return accounts.stream().filter(account -> account.id().equals(id)).findFirst();
    }
}
