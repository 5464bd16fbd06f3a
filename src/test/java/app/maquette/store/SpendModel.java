package app.maquette.store;

import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import app.maquette.domain.Verdict;
import app.maquette.domain.request.Purpose;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.SpendBook.Row;
import app.maquette.studio.port.SpendBook.State;
import app.maquette.studio.port.SpendBook.Sum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The spend book of a page: keeps the entries and adds everything up anew at each question.
public final class SpendModel {
    private final Map<CallId, CallRecord> calls = new LinkedHashMap<>();
    private final Map<CallId, Long> numbers = new HashMap<>();
    private final Map<CallId, String> resolved = new HashMap<>();
    private final Map<Long, Entry.CacheHit> hits = new LinkedHashMap<>();

    public void apply(long number, Entry entry) {
        switch (entry) {
            case Entry.Reserve reserve -> {
                calls.put(reserve.call(), CallRecord.of(reserve));
                numbers.put(reserve.call(), number);
            }
            case Entry.OfCall ofCall -> {
                calls.computeIfPresent(ofCall.call(), (_, call) -> call.after(ofCall));
                if (ofCall instanceof Entry.Resolve resolve) {
                    resolved.put(
                            resolve.call(),
                            resolve.note().isEmpty() ? resolve.by() : resolve.by() + ": " + resolve.note());
                }
            }
            case Entry.Judged judged ->
                calls.computeIfPresent(
                        judged.picture().call(),
                        (_, call) -> call.judged(judged.picture().index(), judged.judgement()));
            case Entry.Filed filed ->
                filed.byCall()
                        .forEach((id, indexes) ->
                                calls.computeIfPresent(id, (_, call) -> call.filed(indexes, filed.change())));
            case Entry.CacheHit hit -> hits.put(number, hit);
            case Entry.BroughtIn _, Entry.Cap _, Entry.Day _, Entry.Price _, Entry.Collection _ -> {}
        }
    }

    private Purpose purpose(Entry.CacheHit hit) {
        return calls.get(hit.source()).purpose();
    }

    /// All rows, oldest first.
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        calls.values().forEach(call -> rows.add(row(call)));
        hits.forEach((number, hit) -> rows.add(new Row(
                number,
                hit.at(),
                hit.day(),
                null,
                purpose(hit),
                hit.engine(),
                hit.brief().collection().value(),
                hit.images(),
                hit.images(),
                0,
                Money.ZERO,
                "",
                State.CACHE,
                Money.ZERO,
                "")));
        rows.sort((one, other) -> Long.compare(one.number(), other.number()));
        return rows;
    }

    private Row row(CallRecord call) {
        int withheld = (int) call.pictures().stream()
                .filter(picture -> picture.state() instanceof Picture.State.Withheld)
                .count();
        var said = resolved.get(call.id());
        return switch (call.state()) {
            case CallState.Settled(var amount) ->
                row(call, withheld, said == null ? State.SETTLED : State.RESOLVED, amount, said == null ? "" : said);
            case CallState.Released(var code, var words) ->
                row(call, withheld, State.RELEASED, Money.ZERO, code + ": " + words);
            case CallState.InDoubt doubt ->
                row(
                        call,
                        withheld,
                        State.IN_DOUBT,
                        doubt.settled().plus(doubt.held()),
                        doubt.code() + ": " + doubt.words());
            case CallState.Waiting _, CallState.InFlight _, CallState.Collecting _ ->
                row(call, withheld, State.RESERVED, call.reserve().amount(), "");
        };
    }

    private Row row(CallRecord call, int withheld, State state, Money amount, String note) {
        return new Row(
                numbers.get(call.id()),
                call.at(),
                call.reserve().day(),
                call.id(),
                call.purpose(),
                call.reserve().order().engine(),
                call.reserve().collection().value(),
                call.order().images(),
                call.pictures().size() - withheld,
                withheld,
                call.each(),
                "list",
                state,
                amount,
                note);
    }

    public List<Sum> sums() {
        var sums = new ArrayList<Sum>();
        for (var call : calls.values()) {
            var totals = totals(call);
            boolean billed =
                    totals.settled().isMoreThan(Money.ZERO) || totals.doubt().isMoreThan(Money.ZERO);
            int images = (int) (totals.settled().micros() / call.each().micros());
            int kept = (int) call.pictures().stream()
                    .filter(Picture::isStored)
                    .map(picture -> picture.judgement().verdict())
                    .filter(verdict ->
                            call.purpose() == Purpose.DRAFT ? verdict == Verdict.PICK : verdict != Verdict.REJECT)
                    .count();
            sums.add(new Sum(
                    call.reserve().day(),
                    call.reserve().order().engine(),
                    call.reserve().collection().value(),
                    call.purpose(),
                    billed ? 1 : 0,
                    images,
                    kept,
                    totals,
                    0,
                    0,
                    Money.ZERO));
        }
        for (var hit : hits.values()) {
            var collection = hit.brief().collection().value();
            sums.add(new Sum(
                    hit.day(),
                    hit.engine(),
                    collection,
                    purpose(hit),
                    0,
                    0,
                    0,
                    Totals.ZERO,
                    1,
                    hit.images(),
                    hit.saved()));
        }
        return added(sums);
    }

    private static Totals totals(CallRecord call) {
        return switch (call.state()) {
            case CallState.Settled(var amount) -> new Totals(amount, Money.ZERO, Money.ZERO);
            case CallState.Released _ -> Totals.ZERO;
            case CallState.InDoubt doubt -> new Totals(doubt.settled(), Money.ZERO, doubt.held());
            case CallState.Waiting _, CallState.InFlight _, CallState.Collecting _ ->
                new Totals(Money.ZERO, call.reserve().amount(), Money.ZERO);
        };
    }

    private static List<Sum> added(List<Sum> single) {
        var sums = new HashMap<List<Object>, Sum>();
        for (var sum : single) {
            sums.merge(
                    List.of(sum.day(), sum.engine(), sum.collection(), sum.purpose()),
                    sum,
                    (a, b) -> new Sum(
                            a.day(),
                            a.engine(),
                            a.collection(),
                            a.purpose(),
                            a.calls() + b.calls(),
                            a.images() + b.images(),
                            a.kept() + b.kept(),
                            a.totals().plus(b.totals()),
                            a.cacheHits() + b.cacheHits(),
                            a.cacheImages() + b.cacheImages(),
                            a.cacheSaved().plus(b.cacheSaved())));
        }
        return sums.values().stream()
                .filter(sum -> sum.calls() + sum.kept() + sum.cacheHits() > 0
                        || !sum.totals().sum().isZero())
                .toList();
    }
}
