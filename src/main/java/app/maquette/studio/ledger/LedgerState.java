package app.maquette.studio.ledger;

import app.maquette.domain.CallId;
import app.maquette.domain.CollectionId;
import app.maquette.domain.DayRule;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import app.maquette.studio.ledger.LedgerMark.OpenCall;
import app.maquette.studio.ledger.LedgerMark.OpenDoubt;
import app.maquette.studio.ledger.LedgerMark.Phase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fold of all entries: sums, open calls, doubts, caps. Refuses an entry that would break the order of a call's
/// life with IllegalStateException, before anything is changed. Not thread-safe: the [Ledger] guards it.
final class LedgerState {
    private final Map<LocalDate, Totals> days = new LinkedHashMap<>();
    private final Map<YearMonth, Totals> months = new LinkedHashMap<>();
    private final Map<CollectionId, Totals> collections = new LinkedHashMap<>();
    private final Map<String, Totals> spellings = new LinkedHashMap<>();
    private final CapBook caps;
    private final Map<CallId, OpenCall> open = new LinkedHashMap<>();
    private final Map<CallId, OpenDoubt> doubts = new LinkedHashMap<>();
    private final List<Entry.Price> prices = new ArrayList<>();
    private CollectionTree tree;
    private final Calendar calendar;
    private final BurnRate burn;

    LedgerState(LedgerMark state) {
        calendar = new Calendar(state.lastDay(), state.rule(), state.next(), state.nextFrom());
        days.putAll(state.days());
        months.putAll(state.months());
        state.collections().forEach(this::addTo);
        caps = new CapBook(state.caps());
        state.open().forEach(call -> open.put(call.reserve().call(), call));
        state.doubts().forEach(doubt -> doubts.put(doubt.doubt().call(), doubt));
        prices.addAll(state.prices());
        tree = CollectionTree.of(state.tree());
        burn = new BurnRate(state.spent());
    }

    /// No day was seen yet, so a clock that stands wrong at the first start fixes none.
    static LedgerMark empty(DayRule rule) {
        return new LedgerMark(
                new LedgerDay(LocalDate.EPOCH),
                rule,
                null,
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    LedgerMark state() {
        return new LedgerMark(
                calendar.lastDay(),
                calendar.rule(),
                calendar.next(),
                calendar.nextFrom(),
                days,
                months,
                spellings,
                caps.all(),
                List.copyOf(open.values()),
                List.copyOf(doubts.values()),
                prices,
                List.copyOf(tree.facts().values()),
                burn.spent());
    }

    Calendar calendar() {
        return calendar;
    }

    /// Throws IllegalStateException when the entry does not fit; the ledger asks before the entry becomes durable.
    void check(Entry entry) {
        switch (entry) {
            case Entry.Reserve reserve -> {
                if (open.containsKey(reserve.call()) || doubts.containsKey(reserve.call())) {
                    throw new IllegalStateException("call " + reserve.call() + " is already reserved");
                }
            }
            case Entry.Sent sent -> demand(sent, Phase.RESERVED);
            case Entry.Accepted accepted -> demand(accepted, Phase.SENT);
            case Entry.Answer answer -> demand(answer, Phase.SENT, Phase.ACCEPTED);
            case Entry.Settle settle -> checkEnd(settle, settle.amount());
            case Entry.Doubt doubt -> {
                openCall(doubt);
                if (doubt.settled().isNegative() || doubt.held().isNegative()) {
                    throw new IllegalStateException("call " + doubt.call() + " cannot hold less than nothing");
                }
            }
            case Entry.Release release -> openCall(release);
            case Entry.Resolve resolve -> {
                var held = doubtOf(resolve).doubt().held();
                if (resolve.billed().isNegative() || resolve.billed().isMoreThan(held)) {
                    throw new IllegalStateException("call " + resolve.call() + " held only " + held);
                }
            }
            case Entry.Stored _, Entry.Gone _, Entry.CacheHit _, Entry.Judged _, Entry.Filed _, Entry.BroughtIn _ -> {}
            case Entry.Collection fact ->
                tree.refusal(fact, collections.keySet()).ifPresent(reason -> {
                    throw new IllegalStateException("collection " + fact.collection() + ": " + reason);
                });
            case Entry.Cap _, Entry.Day _, Entry.Price _ -> {}
        }
    }

    /// Takes an entry as it is. What a collection is called was judged when it was said; in a journal that was put
    /// together from two it may be refused now, and opens all the same.
    void apply(Entry entry) {
        if (!(entry instanceof Entry.Collection)) {
            check(entry);
        }
        burn.add(entry);
        switch (entry) {
            case Entry.Reserve reserve -> {
                calendar.advance(reserve.at(), reserve.day());
                add(reserve, new Totals(Money.ZERO, reserve.amount(), Money.ZERO));
                open.put(reserve.call(), new OpenCall(reserve, Phase.RESERVED));
            }
            case Entry.Sent sent -> move(sent, Phase.SENT);
            case Entry.Accepted accepted ->
                open.computeIfPresent(
                        accepted.call(), (_, call) -> new OpenCall(call.reserve(), Phase.ACCEPTED, accepted));
            case Entry.Answer answer -> move(answer, Phase.ANSWERED);
            case Entry.Settle settle -> end(settle, settle.amount(), Money.ZERO);
            case Entry.Release release -> end(release, Money.ZERO, Money.ZERO);
            case Entry.Doubt doubt -> {
                var reserve = end(doubt, doubt.settled(), doubt.held());
                doubts.put(doubt.call(), new OpenDoubt(reserve, doubt));
            }
            case Entry.Resolve resolve -> {
                var doubt = doubtOf(resolve);
                doubts.remove(resolve.call());
                var held = doubt.doubt().held();
                add(doubt.reserve(), new Totals(resolve.billed(), Money.ZERO, Money.ZERO.minus(held)));
            }
            case Entry.Cap cap -> caps.apply(cap);
            case Entry.Day day -> {
                carryBack(day.corrected());
                calendar.apply(day);
            }
            case Entry.Price price -> prices.add(price);
            case Entry.Collection fact -> tree = tree.with(fact);
            case Entry.Stored _, Entry.Gone _, Entry.CacheHit _, Entry.Judged _, Entry.Filed _, Entry.BroughtIn _ -> {}
        }
    }

    /// What was counted on days after the one that is counted from again stays counted: on its own day, should the
    /// clock come there, and on this one, so that no cap opens twice.
    private void carryBack(@Nullable LedgerDay corrected) {
        if (corrected == null || calendar.lastDay().compareTo(corrected) <= 0) {
            return;
        }
        var month = corrected.month();
        var inDays = sumAfter(days, corrected.date());
        var inMonths = sumAfter(months, month);
        days.merge(corrected.date(), inDays, Totals::plus);
        months.merge(month, inMonths, Totals::plus);
    }

    private static <K extends Comparable<? super K>> Totals sumAfter(Map<K, Totals> sums, K last) {
        var sum = sums.entrySet().stream()
                .filter(of -> of.getKey().compareTo(last) > 0)
                .map(of -> of.getValue().sum())
                .reduce(Money.ZERO, Money::plus);
        return new Totals(sum, Money.ZERO, Money.ZERO);
    }

    /// Settled or fallen into doubt since an hour ago.
    Money lastHour(Instant now) {
        return burn.lastHour(now);
    }

    Totals day(LedgerDay day) {
        return days.getOrDefault(day.date(), Totals.ZERO);
    }

    Totals month(LedgerDay day) {
        return months.getOrDefault(day.month(), Totals.ZERO);
    }

    CollectionTree tree() {
        return tree;
    }

    Map<CollectionId, Totals> collections() {
        return collections;
    }

    CapBook caps() {
        return caps;
    }

    List<OpenCall> open() {
        return List.copyOf(open.values());
    }

    List<OpenDoubt> doubts() {
        return List.copyOf(doubts.values());
    }

    List<Entry.Price> prices() {
        return List.copyOf(prices);
    }

    private OpenCall openCall(Entry.OfCall entry) {
        var call = open.get(entry.call());
        if (call == null) {
            throw new IllegalStateException("call " + entry.call() + " is not open");
        }
        return call;
    }

    private OpenDoubt doubtOf(Entry.OfCall entry) {
        var doubt = doubts.get(entry.call());
        if (doubt == null) {
            throw new IllegalStateException("call " + entry.call() + " is not in doubt");
        }
        return doubt;
    }

    private void demand(Entry.OfCall entry, Phase... before) {
        var call = openCall(entry);
        if (!List.of(before).contains(call.phase())) {
            throw new IllegalStateException("call " + entry.call() + " is already " + call.phase());
        }
    }

    private void checkEnd(Entry.OfCall entry, Money settled) {
        var call = openCall(entry);
        if (settled.isNegative() || settled.isMoreThan(call.reserve().amount())) {
            throw new IllegalStateException(
                    "call " + entry.call() + " reserved only " + call.reserve().amount());
        }
    }

    private void move(Entry.OfCall entry, Phase phase) {
        open.computeIfPresent(entry.call(), (_, call) -> new OpenCall(call.reserve(), phase, call.accepted()));
    }

    private Entry.Reserve end(Entry.OfCall entry, Money settled, Money held) {
        var reserve = openCall(entry).reserve();
        open.remove(entry.call());
        add(reserve, new Totals(settled, Money.ZERO.minus(reserve.amount()), held));
        return reserve;
    }

    private void add(Entry.Reserve reserve, Totals change) {
        days.merge(reserve.day().date(), change, Totals::plus);
        months.merge(reserve.day().month(), change, Totals::plus);
        addTo(reserve.collection().text(), change);
    }

    private void addTo(String spelling, Totals change) {
        spellings.merge(spelling, change, Totals::plus);
        collections.merge(new CollectionId(spelling), change, Totals::plus);
    }
}
