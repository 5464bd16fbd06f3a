package app.maquette.studio.port;

import app.maquette.domain.CallId;
import app.maquette.domain.CollectionId;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.PictureId;
import app.maquette.domain.Verdict;
import app.maquette.domain.request.Intent;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.RequestKey;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.studio.model.Picture;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A library in memory: the fold of the entries, searched by walking through it.
public final class MemoryLibrary implements Library {
    private final Deque<Entry.BroughtIn> own = new ArrayDeque<>();
    private final Map<CallId, CallRecord> calls = new LinkedHashMap<>();

    /// Follows the ledger from now on; entries before are read from its journal by the caller.
    @Override
    public synchronized List<Entry.BroughtIn> broughtIn(int limit) {
        return own.stream().limit(limit).toList();
    }

    public MemoryLibrary following(Ledger ledger) {
        ledger.posted().subscribe(posted -> apply(posted.entry()));
        return this;
    }

    public synchronized void apply(Entry entry) {
        switch (entry) {
            case Entry.Reserve reserve -> calls.put(reserve.call(), CallRecord.of(reserve));
            case Entry.OfCall ofCall -> calls.computeIfPresent(ofCall.call(), (_, call) -> call.after(ofCall));
            case Entry.Judged judged ->
                calls.computeIfPresent(
                        judged.picture().call(),
                        (_, call) -> call.judged(judged.picture().index(), judged.judgement()));
            case Entry.Filed filed ->
                filed.byCall()
                        .forEach((id, indexes) ->
                                calls.computeIfPresent(id, (_, call) -> call.filed(indexes, filed.change())));
            case Entry.BroughtIn brought -> own.addFirst(brought);
            case Entry.CacheHit _, Entry.Cap _, Entry.Day _, Entry.Price _, Entry.Collection _ -> {}
        }
    }

    @Override
    public synchronized Optional<CallRecord> call(CallId id) {
        return Optional.ofNullable(calls.get(id));
    }

    @Override
    public List<CallRecord> recent(int limit) {
        return newest().limit(limit).toList();
    }

    @Override
    public List<CallRecord> identical(RequestKey key) {
        return newest().filter(call -> call.reserve().key().equals(key)).toList();
    }

    @Override
    public List<CallRecord> respelled(Order request) {
        return newest().filter(call ->
                        !call.order().isPlain() && call.order().plainTexts().equals(request.plainTexts()))
                .toList();
    }

    @Override
    public List<CallRecord> finalsOf(PictureId draft) {
        return newest().filter(call -> draft.equals(call.order().parent()))
                .toList()
                .reversed();
    }

    @Override
    public List<CallRecord> awaited() {
        return newest().filter(call -> !call.state().isUnderWay()
                        && call.pictures().stream()
                                .anyMatch(picture -> picture.state() instanceof Picture.State.Awaited))
                .toList();
    }

    @Override
    public int count(Filter filter) {
        return (int) shown(filter).count();
    }

    @Override
    public List<Shown> page(Filter filter, int offset, int limit) {
        return shown(filter).skip(offset).limit(limit).toList();
    }

    @Override
    public List<Day> days(Filter filter) {
        var days = new LinkedHashMap<LedgerDay, Day>();
        shown(filter)
                .forEach(shown -> days.merge(
                        shown.call().reserve().day(),
                        new Day(shown.call().reserve().day(), 1, shown.call().each()),
                        (a, b) -> new Day(
                                a.day(), a.pictures() + b.pictures(), a.cost().plus(b.cost()))));
        return List.copyOf(days.values());
    }

    @Override
    public short[] shapes(Filter filter) {
        var shapes = new short[count(filter)];
        Arrays.fill(shapes, (short) 100);
        return shapes;
    }

    @Override
    public int position(Filter filter, PictureId picture) {
        return (int) shown(filter)
                .takeWhile(shown -> !shown.picture().id().equals(picture)
                        && shown.picture().id().call().compareTo(picture.call()) >= 0)
                .count();
    }

    @Override
    public Size size() {
        return newest().flatMap(call -> call.pictures().stream())
                .map(Picture::state)
                .filter(Picture.State.Stored.class::isInstance)
                .map(Picture.State.Stored.class::cast)
                .map(stored -> new Size(1, stored.file().bytes()))
                .reduce(new Size(0, 0), (a, b) -> new Size(a.pictures() + b.pictures(), a.bytes() + b.bytes()));
    }

    @Override
    public List<Collection> collections() {
        var counts = new TreeMap<String, Integer>();
        shown(Filter.ALL).forEach(shown -> counts.merge(collection(shown).value(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> new Collection(new CollectionId(count.getKey()), count.getKey(), 0, count.getValue()))
                .toList();
    }

    private Stream<Shown> shown(Filter filter) {
        return newest().flatMap(call -> call.pictures().stream().map(picture -> new Shown(picture, call)))
                .filter(shown -> shown.picture().isStored() && matches(shown, filter));
    }

    private boolean matches(Shown shown, Filter filter) {
        var call = shown.call();
        var judgement = shown.picture().judgement();
        var text = shown.picture().produced().prompt() + " "
                + call.order().engine() + " "
                + shown.picture().produced().seed() + " " + collection(shown) + " "
                + shown.picture().filed().tags() + " " + shown.picture().filed().note();
        return (filter.collection() == null || filter.collection().equals(collection(shown)))
                && shown.picture().filed().inTrash() == (filter.shelf() == Shelf.TRASH)
                && isOnShelf(shown, filter.shelf())
                && judgement.stars() >= filter.minStars()
                && Stream.of(filter.text().toLowerCase(Locale.ROOT).split(" "))
                        .allMatch(text.toLowerCase(Locale.ROOT)::contains);
    }

    private static CollectionId collection(Shown shown) {
        var put = shown.picture().filed().collection();
        return put == null ? shown.call().reserve().collection() : put;
    }

    @Override
    public Map<String, Integer> tags() {
        var counts = new TreeMap<String, Integer>();
        shown(Filter.ALL)
                .forEach(shown -> shown.picture().filed().tags().forEach(tag -> counts.merge(tag, 1, Integer::sum)));
        return counts;
    }

    private boolean isOnShelf(Shown shown, Shelf shelf) {
        return switch (shelf) {
            case ALL -> true;
            case FINALS -> shown.purpose().intent() == Intent.FINAL;
            case PICKS_NOT_FINALIZED ->
                shown.picture().judgement().verdict() == Verdict.PICK
                        && shown.purpose().intent() != Intent.FINAL
                        && finalsOf(shown.picture().id()).stream()
                                .allMatch(call -> call.state() instanceof CallState.Released);
            case TRASH -> shown.picture().filed().inTrash();
            case REJECTED -> shown.picture().judgement().verdict() == Verdict.REJECT;
        };
    }

    private synchronized Stream<CallRecord> newest() {
        var all = new ArrayList<>(calls.values());
        all.sort(Comparator.comparing(CallRecord::id).reversed());
        return all.stream();
    }
}
