package app.maquette.studio.ledger;

import app.maquette.domain.DayRule;
import app.maquette.domain.LedgerDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The ledger on one page, by plain numbers: what the real one is compared with. Sums are {settled, reserved, doubt}.
final class LedgerModel {
    final Map<Object, long[]> sums = new HashMap<>();
    final List<Call> open = new ArrayList<>();
    final List<Call> doubts = new ArrayList<>();
    long dayCap = 10_000_000;
    long monthCap = Long.MAX_VALUE;
    final Map<String, Long> collectionCaps = new HashMap<>();
    final Map<String, String> parents = new HashMap<>();
    private final Map<LocalDate, Long> oneDayCaps = new HashMap<>();
    private LocalDate lastDay = LocalDate.EPOCH;
    private DayRule rule;
    private @Nullable DayRule next;
    private Instant nextFrom = Instant.MAX;

    LedgerModel(DayRule rule) {
        this.rule = rule;
    }

    /// One call: `state` 0 reserved, 1 sent, 2 answered; `held` what is in doubt.
    static final class Call {
        final String id;
        final LocalDate day;
        final String collection;
        final long amount;
        int state;
        long held;

        Call(String id, LocalDate day, String collection, long amount) {
            this.id = id;
            this.day = day;
            this.collection = collection;
            this.amount = amount;
        }
    }

    LocalDate day(Instant now) {
        var inForce = next != null && !now.isBefore(nextFrom) ? next : rule;
        var today = inForce.dayOf(now).date();
        return today.isAfter(lastDay) ? today : lastDay;
    }

    long capOf(LocalDate day) {
        return oneDayCaps.getOrDefault(day, dayCap);
    }

    void capDay(LocalDate day, long cap) {
        oneDayCaps.put(day, cap);
    }

    boolean mayReserve(LocalDate day, String collection, long amount) {
        return used(day) + amount <= capOf(day)
                && (monthCap == Long.MAX_VALUE || used(YearMonth.from(day)) + amount <= monthCap)
                && collectionCaps.entrySet().stream()
                        .filter(cap -> isIn(collection, cap.getKey()))
                        .allMatch(cap -> below(cap.getKey()) + amount <= cap.getValue());
    }

    /// What counts for a collection and for those in it.
    long below(String collection) {
        return sums.keySet().stream()
                .filter(scope -> scope instanceof String name && isIn(name, collection))
                .mapToLong(this::used)
                .sum();
    }

    boolean isIn(String name, String outer) {
        for (var at = name; !at.isEmpty(); at = parents.getOrDefault(at, "")) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    boolean mayLieIn(String name, String parent) {
        return !isIn(parent, name);
    }

    long used(Object scope) {
        var sum = sum(scope);
        return sum[0] + sum[1] + sum[2];
    }

    long[] sum(Object scope) {
        return sums.computeIfAbsent(scope, _ -> new long[3]);
    }

    void reserve(Call call, Instant now) {
        adopt(now);
        lastDay = call.day;
        open.add(call);
        add(call, 0, call.amount, 0);
    }

    void doubt(Call call, long settled, long held) {
        open.remove(call);
        add(call, settled, -call.amount, held);
        call.held = held;
        doubts.add(call);
    }

    void release(Call call) {
        open.remove(call);
        add(call, 0, -call.amount, 0);
    }

    void settle(Call call, long settled) {
        open.remove(call);
        add(call, settled, -call.amount, 0);
    }

    void resolve(Call call, long billed) {
        doubts.remove(call);
        add(call, billed, 0, -call.held);
    }

    void changeRule(DayRule wanted, Instant from, Instant now) {
        adopt(now);
        next = wanted;
        nextFrom = from;
    }

    /// What was counted on later days counts on this one too, so that no cap opens twice.
    void correct(Instant now) {
        var day = rule.dayOf(now).date();
        if (lastDay.isAfter(day)) {
            carry(LocalDate.class, day);
            carry(YearMonth.class, YearMonth.from(day));
        }
        adopt(now);
        lastDay = day;
        var end = rule.endOf(new LedgerDay(day));
        nextFrom = next != null && nextFrom.isAfter(end) ? end : nextFrom;
        adopt(now);
    }

    private <T extends Comparable<? super T>> void carry(Class<T> scopes, T to) {
        long later = sums.keySet().stream()
                .filter(scopes::isInstance)
                .map(scopes::cast)
                .filter(scope -> scope.compareTo(to) > 0)
                .mapToLong(this::used)
                .sum();
        sum(to)[0] += later;
    }

    private void adopt(Instant now) {
        if (next != null && !now.isBefore(nextFrom)) {
            rule = next;
            next = null;
        }
    }

    private void add(Call call, long settled, long reserved, long doubt) {
        for (Object scope : new Object[] {call.day, YearMonth.from(call.day), call.collection}) {
            var sum = sum(scope);
            sum[0] += settled;
            sum[1] += reserved;
            sum[2] += doubt;
        }
    }
}
