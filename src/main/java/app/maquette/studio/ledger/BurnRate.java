package app.maquette.studio.ledger;

import app.maquette.domain.Money;
import app.maquette.studio.ledger.LedgerMark.Spent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was settled or fell into doubt within the last hour. Not thread-safe: the [Ledger] guards it.
final class BurnRate {
    private static final Duration WINDOW = Duration.ofHours(1);
    private final Deque<Spent> spent = new ArrayDeque<>();
    private Money sum = Money.ZERO;

    /// Goes on from a closed segment; null where an older program closed it.
    BurnRate(@Nullable List<Spent> before) {
        if (before != null) {
            before.forEach(this::add);
        }
    }

    void add(Entry entry) {
        switch (entry) {
            case Entry.Settle settle -> add(new Spent(settle.at(), settle.amount()));
            case Entry.Doubt doubt -> add(new Spent(doubt.at(), doubt.settled().plus(doubt.held())));
            default -> {}
        }
    }

    Money lastHour(Instant now) {
        drop(now);
        return sum;
    }

    List<Spent> spent() {
        return List.copyOf(spent);
    }

    private void add(Spent one) {
        drop(one.at());
        spent.addLast(one);
        sum = sum.plus(one.amount());
    }

    /// What is too old, and what a clock that was set back has not reached again.
    private void drop(Instant now) {
        while (!spent.isEmpty() && spent.getFirst().at().isBefore(now.minus(WINDOW))) {
            sum = sum.minus(spent.removeFirst().amount());
        }
        while (!spent.isEmpty() && spent.getLast().at().isAfter(now.plus(WINDOW))) {
            sum = sum.minus(spent.removeLast().amount());
        }
    }
}
