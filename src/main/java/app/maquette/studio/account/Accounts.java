package app.maquette.studio.account;

import app.maquette.domain.request.AccountId;
import app.maquette.studio.account.KeyStore.Found;
import app.maquette.studio.account.KeyStore.Kept;
import app.maquette.studio.base.Feed;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The accounts of a home: adds, chooses and removes them. A key belongs to one vendor's address and is never found
/// for another. Blocking; thread-safe.
public final class Accounts {
    private final Feed<AccountBook> changes = new Feed<>();
    private final Map<AccountId, KeyText> ofThisRun = new HashMap<>();
    private final AccountFile file;
    private final KeyStore keys;
    private final Function<KeyText, AccountId> ids;
    private final String address;
    private AccountBook book;

    /// @param ids names the account of a key
    /// @param address of the vendor that the keys are for
    public Accounts(AccountFile file, KeyStore keys, Function<KeyText, AccountId> ids, String address) {
        this.file = file;
        this.keys = keys;
        this.ids = ids;
        this.address = address;
        this.book = file.read();
    }

    public synchronized AccountBook book() {
        return book;
    }

    /// The book after each change.
    public Feed<AccountBook> changes() {
        return changes;
    }

    /// Keeps the key as well as this system can, and has its account pay from now on.
    public Kept add(String name, KeyText key) {
        var id = ids.apply(key);
        var kept = keys.keep(entry(id), key);
        boolean isHere = kept instanceof Kept.Here;
        synchronized (this) {
            if (isHere) {
                ofThisRun.remove(id);
            } else {
                ofThisRun.put(id, key);
            }
        }
        change(now -> now.with(new Account(id, name.strip(), key.tail(), isHere)));
        return kept;
    }

    /// The key of an account.
    public Found key(AccountId id) {
        KeyText held;
        synchronized (this) {
            held = ofThisRun.get(id);
        }
        return held == null ? keys.read(entry(id)) : new Found.Here(held);
    }

    /// This account pays from now on.
    public void use(AccountId id) {
        change(now -> now.using(id));
    }

    /// Whether play money is used although somebody could pay.
    public void play(boolean onSimulator) {
        change(now -> now.onSimulator(onSimulator));
    }

    /// Forgets the account and its key; false when the system's safe may still have the key.
    public boolean remove(AccountId id) {
        boolean wasOnlyHere;
        synchronized (this) {
            wasOnlyHere = ofThisRun.remove(id) != null;
        }
        boolean isGone = wasOnlyHere || keys.forget(entry(id));
        change(now -> now.without(id));
        return isGone;
    }

    private void change(UnaryOperator<AccountBook> change) {
        AccountBook now;
        synchronized (this) {
            now = change.apply(book);
            if (!now.lasting().equals(file.read())) {
                file.write(now.lasting());
            }
            book = now;
        }
        changes.publish(now);
    }

    private String entry(AccountId id) {
        return address + " " + id;
    }
}
