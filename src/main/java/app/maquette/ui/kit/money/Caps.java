package app.maquette.ui.kit.money;

import app.maquette.domain.Amount;
import app.maquette.domain.CapScope;
import app.maquette.domain.CollectionId;
import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import app.maquette.studio.ledger.Balances;
import app.maquette.studio.ledger.CollectionTree;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.LedgerMark;
import app.maquette.ui.kit.task.Background;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The caps in force and how to change them. FX thread only.
public final class Caps {
    private final ReadOnlyObjectWrapper<@Nullable State> state = new ReadOnlyObjectWrapper<>();
    private final Ledger ledger;
    private final Background background;
    private Consumer<Change> onChange = _ -> {};

    /// What is capped and how full it is.
    ///
    /// @param amount null where there is no cap
    /// @param own whether it was set for this scope itself; today's may come from the daily cap
    /// @param spellings of the collection's name, all of them capped together
    public record Cap(CapScope scope, @Nullable Money amount, Totals used, boolean own, int spellings) {
        /// Of a scope with one spelling.
        public Cap(CapScope scope, @Nullable Money amount, Totals used, boolean own) {
            this(scope, amount, used, own, 1);
        }

        /// Whether new calls are refused already.
        public boolean isFull() {
            return amount != null && !amount.isMoreThan(used.sum());
        }

        /// Whether 80 % is used.
        public boolean isWarning() {
            return amount != null && used.sum().times(5).compareTo(amount.times(4)) >= 0;
        }
    }

    /// What a cap was and is; null is none.
    ///
    /// @param before what takes the change back
    public record Change(
            CapScope scope,
            @Nullable Money was,
            @Nullable Money now,
            @Nullable Money before) {}

    /// Today's, the daily and the monthly cap, then the collections', by name.
    ///
    /// @param uncapped the paths of the collections that have no cap
    public record State(List<Cap> caps, List<String> uncapped, CollectionTree tree) {
        public State {
            caps = List.copyOf(caps);
            uncapped = List.copyOf(uncapped);
        }

        Optional<Cap> of(CapScope scope) {
            return caps.stream().filter(cap -> cap.scope().equals(scope)).findFirst();
        }
    }

    public Caps(Ledger ledger, Background background) {
        this.ledger = ledger;
        this.background = background;
    }

    /// Null before the first read.
    public ReadOnlyObjectProperty<@Nullable State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The amount typed, when it is one.
    public static Optional<Money> parse(String typed) {
        return Amount.read(typed).filter(amount -> !amount.isNegative());
    }

    /// Hears of each change that was made here.
    public void setOnChange(Consumer<Change> listener) {
        onChange = listener;
    }

    /// Sets a cap; null removes it. The reason is kept in the ledger.
    public void set(CapScope scope, @Nullable Money amount, String reason) {
        background
                .job(() -> {
                    var before = read(ledger.balances(), ledger.state()).of(scope);
                    ledger.post(at -> new Entry.Cap(at, scope, amount, reason.strip()));
                    var now = read(ledger.balances(), ledger.state());
                    return new Changed(now, change(scope, before, now.of(scope)));
                })
                .onSuccess(changed -> {
                    state.set(changed.now());
                    onChange.accept(changed.change());
                })
                .start();
    }

    private record Changed(State now, Change change) {}

    private static Change change(CapScope scope, Optional<Cap> before, Optional<Cap> now) {
        return new Change(
                scope,
                before.map(Cap::amount).orElse(null),
                now.map(Cap::amount).orElse(null),
                before.filter(Cap::own).map(Cap::amount).orElse(null));
    }

    /// Brings the caps up to date.
    public void show(Balances balances) {
        background
                .job(() -> read(balances, ledger.state()))
                .onSuccess(state::set)
                .start();
    }

    private static State read(Balances now, LedgerMark book) {
        Map<CapScope, Money> set = new HashMap<>();
        book.caps().forEach(each -> set.put(each.scope(), each.amount()));
        var today = new CapScope.OneDay(now.day());
        var everyDay = new CapScope.EveryDay();
        var everyMonth = new CapScope.EveryMonth();
        List<Cap> caps = new ArrayList<>();
        caps.add(new Cap(today, now.dayCap(), now.today(), set.containsKey(today)));
        caps.add(new Cap(everyDay, dailyCap(now, set), now.today(), set.containsKey(everyDay)));
        caps.add(new Cap(everyMonth, now.monthCap(), now.month(), now.monthCap() != null));
        var tree = now.tree();
        var capped = new TreeMap<String, CollectionId>();
        now.collectionCaps().keySet().forEach(id -> capped.put(tree.path(id), id));
        capped.forEach((path, id) -> caps.add(new Cap(
                new CapScope.OneCollection(id),
                now.collectionCaps().get(id),
                now.totals(id),
                true,
                book.spellings(id))));
        var uncapped = Stream.concat(now.collections().keySet().stream(), tree.facts().keySet().stream())
                .filter(id -> !now.collectionCaps().containsKey(id))
                .map(tree::path)
                .distinct()
                .sorted()
                .toList();
        return new State(caps, uncapped, tree);
    }

    private static Money dailyCap(Balances now, Map<CapScope, Money> set) {
        var own = set.get(new CapScope.EveryDay());
        if (own != null) {
            return own;
        }
        return set.containsKey(new CapScope.OneDay(now.day())) ? Ledger.DEFAULT_CAP : now.dayCap();
    }
}
