package app.maquette.studio.ledger;

import app.maquette.domain.CapScope;
import app.maquette.domain.CollectionId;
import app.maquette.domain.DayRule;
import app.maquette.domain.Money;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.Feed;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.base.StudioException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/// The ledger that is a journal of this process: entries are decided one after the other by one thread.
public final class JournalLedger implements Ledger {
    private final OneThread thread = new OneThread("ledger");
    private final Journal journal;
    private final Clock clock;
    private final LedgerState book;
    private final Feed<Posted> posted = new Feed<>();
    private final Feed<Balances> changes = new Feed<>();
    private boolean broken;

    /// Reads the journal; `firstRule` counts only where no day was ever set.
    public JournalLedger(Journal journal, Clock clock, DayRule firstRule) {
        this.journal = journal;
        this.clock = clock;
        var mark = journal.lastMark();
        this.book = new LedgerState(mark == null ? LedgerState.empty(firstRule) : mark.state());
        journal.replay(mark == null ? 1 : mark.number() + 1, (_, entry) -> book.apply(entry));
    }

    @Override
    public Feed<Posted> posted() {
        return posted;
    }

    @Override
    public Feed<Balances> changes() {
        return changes;
    }

    @Override
    public Entry.Reserve reserve(Ask ask) {
        return thread.call(() -> {
            var now = clock.instant();
            var balances = read(now);
            var asked = ask.quote().total();
            if (asked.isNegative() || asked.isZero()) {
                throw new IllegalArgumentException("call " + ask.call() + " reserves nothing");
            }
            balances.refusal(ask.order().collection(), asked).ifPresent(over -> {
                throw new StudioException(over);
            });
            var reserve = ask.on(now, balances.day());
            write(reserve);
            return reserve;
        });
    }

    @Override
    public void post(Function<Instant, Entry> entry) {
        thread.call(() -> {
            var written = entry.apply(clock.instant());
            if (written instanceof Entry.Reserve) {
                throw new IllegalArgumentException("reservations pass the gate");
            }
            write(written);
            if (written instanceof Entry.Cap(var at, var scope, var _, var reason)) {
                // Until the last of them is written, the lower cap holds.
                book.caps().otherSpellings(scope).forEach(other -> write(new Entry.Cap(at, other, null, reason)));
            }
            return written;
        });
    }

    @Override
    public void changeDayRule(DayRule rule, String reason) {
        post(now -> new Entry.Day(now, rule, book.calendar().resetAfter(now), null, reason));
    }

    @Override
    public void correctDay(String reason) {
        post(now -> {
            var rule = book.calendar().rule();
            return new Entry.Day(now, rule, now, rule.dayOf(now), reason);
        });
    }

    @Override
    public Balances balances() {
        return thread.call(() -> read(clock.instant()));
    }

    @Override
    public List<Entry.Price> prices() {
        return thread.call(book::prices);
    }

    @Override
    public LedgerMark state() {
        return thread.call(book::state);
    }

    @Override
    public void close() {
        thread.close();
    }

    private void write(Entry entry) {
        if (broken) {
            throw new StudioException(new Failure.LedgerBroken());
        }
        book.check(entry);
        journal.check();
        long number;
        try {
            number = journal.append(entry);
        } catch (StorageException e) {
            broken = true;
            throw e;
        }
        book.apply(entry);
        if (journal.isSegmentFull()) {
            closeSegment();
        }
        posted.publish(new Posted(number, entry));
        changes.publish(read(entry.at()));
    }

    private void closeSegment() {
        try {
            journal.closeSegment(book.state());
        } catch (StorageException _) {
            // The entry itself is durable; the failed journal refuses the next one.
            broken = true;
        }
    }

    private Balances read(Instant now) {
        var calendar = book.calendar();
        var day = calendar.dayAt(now);
        var collectionCaps = new HashMap<CollectionId, Money>();
        var caps = book.caps().inForce();
        caps.forEach((scope, cap) -> {
            if (scope instanceof CapScope.OneCollection(var collection)) {
                collectionCaps.put(collection, cap);
            }
        });
        return new Balances(
                journal.last(),
                day,
                calendar.rule(),
                calendar.resetAfter(now),
                book.day(day),
                book.caps().ofDay(day),
                book.month(day),
                caps.get(new CapScope.EveryMonth()),
                book.collections(),
                collectionCaps,
                book.tree(),
                book.open(),
                book.doubts(),
                book.lastHour(now));
    }
}
