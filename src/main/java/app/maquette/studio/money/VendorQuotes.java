package app.maquette.studio.money;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.request.AccountId;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Value;
import app.maquette.studio.base.Feed;
import app.maquette.studio.port.DryRun;
import app.maquette.studio.port.Vendor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/// What the vendor says that calls would cost: asked one after the other in the background, once for all requests of
/// the same price, and kept for a day. A question that fails is not heard of; the list stands. Thread-safe.
public final class VendorQuotes {
    private static final Duration KEPT = Duration.ofDays(1);
    /// Nobody is asked again before this after a question that failed, and nobody the same question before the other.
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private static final Duration SAME_AGAIN = Duration.ofMinutes(10);
    private final Map<Key, Heard> answers = new ConcurrentHashMap<>();
    private final Set<Key> asking = new HashSet<>();
    private final Feed<DryRun.Priced> told = new Feed<>();
    private final Vendor vendor;
    private final Executor line;
    private final Clock clock;
    private Instant pausedUntil = Instant.MIN;

    /// All that a price depends on.
    private record Key(AccountId account, EngineId engine, OperationKind kind, Map<String, Value> values) {}

    private record Heard(DryRun answer, Instant at) {}

    /// @param line does one thing after the other
    public VendorQuotes(Vendor vendor, Executor line, Clock clock) {
        this.vendor = vendor;
        this.line = line;
        this.clock = clock;
    }

    /// Hears of each price, on the thread that asked.
    public Feed<DryRun.Priced> told() {
        return told;
    }

    /// What was said of this price within a day.
    public Optional<DryRun.Priced> find(Order order, Map<String, Value> pictures) {
        var heard = answers.get(key(PriceQuestion.of(order, pictures)));
        return heard != null && heard.answer instanceof DryRun.Priced priced && isWithin(heard, KEPT)
                ? Optional.of(priced)
                : Optional.empty();
    }

    /// Has it asked for where the vendor names prices and has not done so today.
    public void want(Order order, Map<String, Value> pictures) {
        var question = PriceQuestion.of(order, pictures);
        var key = key(question);
        if (isQuotable(key) && !isFresh(key) && begin(key)) {
            try {
                line.execute(() -> ask(key, question));
            } catch (RejectedExecutionException _) {
                // The program closes.
                end(key);
            }
        }
    }

    private Key key(PriceQuestion question) {
        return new Key(
                vendor.account(),
                question.order().engine(),
                question.order().operation().kind(),
                question.values());
    }

    /// Where no route declares the question there is nothing to wait for.
    private static boolean isQuotable(Key key) {
        return Catalogue.standard().routes(key.engine, key.kind).stream().anyMatch(route -> route.quotable());
    }

    private boolean isFresh(Key key) {
        var heard = answers.get(key);
        return heard != null && isWithin(heard, heard.answer instanceof DryRun.Priced ? KEPT : SAME_AGAIN);
    }

    private boolean isWithin(Heard heard, Duration time) {
        var age = Duration.between(heard.at, clock.instant());
        return !age.isNegative() && age.compareTo(time) < 0;
    }

    private synchronized boolean begin(Key key) {
        return !clock.instant().isBefore(pausedUntil) && asking.add(key);
    }

    private void ask(Key key, PriceQuestion question) {
        try {
            if (isPaused()) {
                return;
            }
            var answer = vendor.dryRun(question.outgoing());
            var now = clock.instant();
            answers.put(key, new Heard(answer, now));
            switch (answer) {
                case DryRun.Priced priced -> told.publish(priced);
                case DryRun.Unpriced _ -> pauseFrom(now);
                case DryRun.NotAsked _ -> {}
            }
        } finally {
            end(key);
        }
    }

    private synchronized void end(Key key) {
        asking.remove(key);
    }

    private synchronized boolean isPaused() {
        return clock.instant().isBefore(pausedUntil);
    }

    private synchronized void pauseFrom(Instant now) {
        pausedUntil = now.plus(PAUSE);
    }
}
