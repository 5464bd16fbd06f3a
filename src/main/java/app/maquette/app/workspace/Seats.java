package app.maquette.app.workspace;

import app.maquette.app.system.Environment;
import app.maquette.app.system.HomeTakenException;
import app.maquette.domain.CallId;
import app.maquette.domain.request.AccountId;
import app.maquette.store.home.Home;
import app.maquette.store.home.HomeLock;
import app.maquette.store.journal.JournalReader;
import app.maquette.studio.account.Accounts;
import app.maquette.studio.base.Log;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.ledger.Entry;
import app.maquette.ui.kit.account.Payer;
import app.maquette.ui.kit.account.Payers;
import app.maquette.ui.kit.task.Background;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The homes that one window has open. The one in use is shown; those that were left stay open until the program ends,
/// so that what is under way there is finished there, with the key it was bought with. FX thread only, but for what is
/// said to block.
final class Seats implements Payers {
    private final Map<Path, Seat> open = new ConcurrentHashMap<>();
    private final HomeOptions where;
    private final Environment environment;
    private final Accounts accounts;
    private final Optional<Payee> given;
    private final Runnable ring;
    private final Background background;
    private @Nullable Seat shown;
    private boolean isChanging;
    private Consumer<Seat> show = _ -> {};
    private Consumer<Seat> leave = _ -> {};

    /// A home that is open, and who pays there.
    record Seat(Payee payee, Venue venue, Workspace workspace, HomeLock lock) {
        boolean lacksKey() {
            return venue.key().lack().isPresent();
        }

        void close() {
            workspace.close();
            try {
                venue.close();
            } catch (IOException e) {
                Log.of(Seats.class).log(Level.WARNING, "the simulator did not stop in order", e);
            }
        }
    }

    /// @param ring runs when another start asks for the window of one of the homes
    Seats(HomeOptions where, Environment environment, Accounts accounts, Runnable ring, Background background) {
        this.where = where;
        this.environment = environment;
        this.accounts = accounts;
        this.ring = ring;
        this.background = background;
        this.given = where.given(environment);
    }

    /// Who pays at a start.
    Payee first() {
        var payee = where.payee(environment, accounts.book());
        return payee instanceof Payee.Given ? given.orElse(payee) : payee;
    }

    Accounts accounts() {
        return accounts;
    }

    /// Hears of the seat to show, and before of one that is to be closed.
    void onChange(Consumer<Seat> show, Consumer<Seat> leave) {
        this.show = show;
        this.leave = leave;
    }

    /// Takes the home of the payee and opens it; whatever fails leaves it free. Empty when its window was asked to show
    /// itself instead. Blocking.
    Optional<Seat> take(Payee payee) throws IOException {
        var home = home(payee).prepare();
        return switch (HomeLock.claim(home, ring)) {
            case HomeLock.Claim.Mine(var lock) -> Optional.of(opened(payee, lock));
            case HomeLock.Claim.Shown() -> Optional.empty();
            case HomeLock.Claim.Refused() -> throw new HomeTakenException(home.root());
        };
    }

    private Seat opened(Payee payee, HomeLock lock) throws IOException {
        Venue venue = null;
        try {
            venue = where.venue(payee, environment, accounts);
            var workspace = Workspace.open(venue, Clock.system(ZoneId.systemDefault()));
            var seat = new Seat(payee, venue, workspace, lock);
            open.put(home(payee).root(), seat);
            return seat;
        } catch (IOException | RuntimeException | Error e) {
            if (venue != null) {
                venue.close();
            }
            lock.close();
            throw e;
        }
    }

    /// Opens a window of its own on another library, which must be one; nothing is made. Blocking.
    int openOther(Path folder) throws IOException {
        var home = new Home(folder);
        if (!Files.isDirectory(home.journal())
                && !Files.isDirectory(home.simulator().journal())) {
            throw new StorageException("There is no library of Maquette in " + home.root() + ".");
        }
        return Window.open(where.at(folder), environment);
    }

    private Home home(Payee payee) {
        var home = where.home(environment);
        return payee.isReal() ? home : home.simulator();
    }

    /// It is in the window now.
    void isShown(Seat seat) {
        shown = seat;
    }

    @Override
    public Payer now() {
        return shown == null ? new Payer.Play() : payer(shown.payee());
    }

    @Override
    public String lack() {
        return shown == null ? "" : shown.venue().key().lack().orElse("");
    }

    @Override
    public List<Payer> all() {
        List<Payer> all = new ArrayList<>(List.of(new Payer.Play()));
        if (given.isPresent()) {
            all.add(new Payer.Environment());
        } else {
            accounts.book().accounts().stream().map(Payer.Stored::new).forEach(all::add);
        }
        return all;
    }

    @Override
    public void change(Payer to, Runnable refused) {
        var payee = payee(to);
        var there = open.get(home(payee).root());
        if (isChanging || shown == null || (shown.equals(there) && payee.equals(shown.payee()) && !shown.lacksKey())) {
            return;
        }
        if (there != null && payee.equals(there.payee()) && !there.lacksKey()) {
            showIt(there, to);
        } else if (there != null && !there.workspace().isIdle()) {
            refused.run();
        } else {
            isChanging = true;
            if (there != null) {
                leave.accept(there);
            }
            background
                    .job(() -> there == null ? take(payee) : Optional.of(reopened(there, payee)))
                    .onSuccess(seat -> seat.ifPresent(now -> showIt(now, to)))
                    .atEnd(() -> isChanging = false)
                    .start();
        }
    }

    @Override
    public int open(AccountId account) {
        var home = where.home(environment);
        var seat = open.get(home.root());
        if (seat != null) {
            return (int) seat.workspace().ledger().balances().open().stream()
                    .filter(call -> account.equals(call.reserve().account()))
                    .count();
        }
        return Files.isDirectory(home.journal()) ? unended(new JournalReader(home.journal()), account) : 0;
    }

    private static int unended(JournalReader journal, AccountId account) {
        Set<CallId> open = new HashSet<>();
        journal.replay(1, (_, entry) -> {
            switch (entry) {
                case Entry.Reserve reserve when account.equals(reserve.account()) -> open.add(reserve.call());
                case Entry.Settle settle -> open.remove(settle.call());
                case Entry.Release release -> open.remove(release.call());
                case Entry.Doubt doubt -> open.remove(doubt.call());
                default -> {}
            }
        });
        return open.size();
    }

    /// The same home again, for another account: its calls have ended.
    private Seat reopened(Seat there, Payee payee) throws IOException {
        there.close();
        return opened(payee, there.lock());
    }

    private void showIt(Seat seat, Payer to) {
        show.accept(seat);
        shown = seat;
        background
                .job(() -> {
                    remember(to);
                    return to;
                })
                .start();
    }

    /// For the next start too; an address that was named decides anew each time.
    private void remember(Payer to) {
        switch (to) {
            case Payer.Play() -> accounts.play(true);
            case Payer.Environment() -> accounts.play(false);
            case Payer.Stored(var account) -> accounts.use(account.id());
        }
    }

    private Payee payee(Payer payer) {
        return switch (payer) {
            case Payer.Play() -> new Payee.Play();
            case Payer.Environment() -> given.orElseThrow();
            case Payer.Stored(var account) -> new Payee.Stored(account);
        };
    }

    private static Payer payer(Payee payee) {
        return switch (payee) {
            case Payee.Play() -> new Payer.Play();
            case Payee.Given _ -> new Payer.Environment();
            case Payee.Stored(var account) -> new Payer.Stored(account);
        };
    }

    /// Nothing is left open; calls under way get a little time. Blocking; at the end of the program.
    void close() {
        open.values().forEach(seat -> {
            seat.close();
            seat.lock().close();
        });
    }
}
