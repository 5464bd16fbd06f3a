package app.maquette.studio.ledger;

import app.maquette.domain.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// What was settled or fell into doubt within the last hour. Not thread-safe: the [Ledger] guards it.
final class BurnRate {
    private static final Duration WINDOW = Duration.ofHours(1);
    private final Deque<Spent> spent = new ArrayDeque<>();
    private Money sum = Money.ZERO;

    private record Spent(Instant at, Money amount) {}

    void add(Entry entry) {
        switch (entry) {
            case Entry.Settle settle -> add(settle.at(), settle.amount());
            case Entry.Doubt doubt -> add(doubt.at(), doubt.settled().plus(doubt.held()));
            default -> {}
        }
    }

    Money lastHour(Instant now) {
        drop(now);
        return sum;
    }

    private void add(Instant at, Money amount) {
        spent.addLast(new Spent(at, amount));
        sum = sum.plus(amount);
        drop(at);
    }

    private void drop(Instant now) {
        while (!spent.isEmpty() && spent.getFirst().at().isBefore(now.minus(WINDOW))) {
            sum = sum.minus(spent.removeFirst().amount());
        }
    }
}
