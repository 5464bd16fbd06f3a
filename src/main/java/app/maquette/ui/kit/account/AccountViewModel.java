package app.maquette.ui.kit.account;

import app.maquette.studio.account.Account;
import app.maquette.studio.account.AccountBook;
import app.maquette.studio.account.Accounts;
import app.maquette.studio.account.KeyStore.Kept;
import app.maquette.studio.account.KeyText;
import app.maquette.studio.account.KeyTrial;
import app.maquette.studio.account.KeyTrial.Verdict;
import app.maquette.ui.kit.task.Background;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Accounts by name, who pays, and a key on its way in. FX thread only.
public final class AccountViewModel {
    private final ReadOnlyObjectWrapper<AccountBook> book = new ReadOnlyObjectWrapper<>(AccountBook.EMPTY);
    private final ReadOnlyObjectWrapper<Entry> entry = new ReadOnlyObjectWrapper<>(new Entry.Empty());
    private final Payers payers;
    private final Accounts accounts;
    private final KeyTrial trial;
    private final Background background;

    /// How far a key that was given has come.
    public sealed interface Entry {
        record Empty() implements Entry {}

        /// What was given cannot be a key.
        record NotAKey() implements Entry {}

        record Trying() implements Entry {}

        /// Not good, or not known to be; kept only when the user says so, and never when it was refused.
        record Doubtful(Verdict verdict, String name, KeyText key) implements Entry {}

        record Keeping() implements Entry {}

        record Done(Account account, Verdict verdict, Kept kept) implements Entry {}
    }

    public AccountViewModel(Payers payers, Accounts accounts, KeyTrial trial, Background background) {
        this.payers = payers;
        this.accounts = accounts;
        this.trial = trial;
        this.background = background;
        book.set(accounts.book());
        accounts.changes().subscribe(background.onFx(book::set));
    }

    public ReadOnlyObjectProperty<AccountBook> bookProperty() {
        return book.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Entry> entryProperty() {
        return entry.getReadOnlyProperty();
    }

    public Payer now() {
        return payers.now();
    }

    /// Why nothing can be sent now; empty when something can.
    public String lack() {
        return payers.lack();
    }

    public List<Payer> payers() {
        return payers.all();
    }

    /// Tries the key for nothing, and keeps it when the vendor knows it.
    public void give(String name, String text) {
        var key = KeyText.of(text);
        if (key.isEmpty()) {
            entry.set(new Entry.NotAKey());
            return;
        }
        entry.set(new Entry.Trying());
        background
                .job(() -> trial.on(key.get()))
                .onSuccess(verdict -> tried(verdict, name, key.get()))
                .start();
    }

    /// Keeps a key of which the vendor said nothing.
    public void keepAnyway() {
        if (entry.get() instanceof Entry.Doubtful(var verdict, var name, var key) && !verdict.isRefusal()) {
            keep(verdict, name, key);
        }
    }

    /// Forgets what was being entered.
    public void startAnew() {
        entry.set(new Entry.Empty());
    }

    /// Leads the window to the home of another.
    ///
    /// @param refused hears when calls under way must end first
    public void change(Payer to, Runnable refused) {
        payers.change(to, refused);
    }

    /// Says how many calls of the account have not ended.
    public void countOpen(Account account, IntConsumer count) {
        background.job(() -> payers.open(account.id())).onSuccess(count::accept).start();
    }

    /// Says whether its key is certainly gone.
    public void remove(Account account, Consumer<Boolean> gone) {
        background.job(() -> accounts.remove(account.id())).onSuccess(gone).start();
    }

    private void tried(Verdict verdict, String name, KeyText key) {
        switch (verdict) {
            case Verdict.Good _ -> keep(verdict, name, key);
            case Verdict.Refused _, Verdict.NoRoutes _, Verdict.Unknown _ ->
                entry.set(new Entry.Doubtful(verdict, name, key));
        }
    }

    private void keep(Verdict verdict, String name, KeyText key) {
        entry.set(new Entry.Keeping());
        boolean wasPlay = !payers.now().isReal();
        background
                .job(() -> {
                    var kept = accounts.add(name, key);
                    var account = accounts.book().paying().orElseThrow();
                    if (wasPlay) {
                        // Real money begins with a yes, not with a key.
                        accounts.play(true);
                    }
                    return new Entry.Done(account, verdict, kept);
                })
                .onSuccess(entry::set)
                .start();
    }
}
