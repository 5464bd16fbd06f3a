package app.maquette.studio.ledger;

import app.maquette.domain.DayRule;
import app.maquette.domain.Money;
import app.maquette.studio.base.Feed;
import java.util.List;

/// The gate and the one record of money: every entry passes here, is durable before the method returns, and is told to
/// subscribers in order. Thread-safe; blocks on the disk, so call it from a worker thread.
public interface Ledger extends Gate, AutoCloseable {
    /// Of each day while no cap was ever set.
    Money DEFAULT_CAP = CapBook.DEFAULT_CAP;

    /// An entry with its number, after it became durable.
    record Posted(long number, Entry entry) {}

    /// Entries as they become durable. Subscribers run inside the gate: they must only hand over.
    Feed<Posted> posted();

    /// The balances after each entry. Subscribers run inside the gate: they must only hand over.
    Feed<Balances> changes();

    /// A new day rule, which counts from the next reset.
    void changeDayRule(DayRule rule, String reason);

    /// Sets a day that a wrong clock moved too far ahead back to what the clock says now.
    void correctDay(String reason);

    /// The balances now: the day and the last hour move on without entries.
    @Override
    Balances balances();

    /// Prices set by the user, oldest first.
    List<Entry.Price> prices();

    /// Everything decided so far: caps, rules, prices, sums.
    LedgerMark state();

    @Override
    void close();
}
