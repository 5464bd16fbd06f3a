package app.maquette.ui.library;

import app.maquette.domain.CallId;
import app.maquette.domain.CollectionId;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.PictureId;
import app.maquette.domain.Verdict;
import app.maquette.domain.request.Intent;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.RequestKey;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Library;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A library in memory, newest call first.
final class FakeLibrary implements Library {
    private final List<CallRecord> calls = new ArrayList<>();

    FakeLibrary(List<CallRecord> calls) {
        this.calls.addAll(calls);
    }

    void add(CallRecord newest) {
        calls.addFirst(newest);
    }

    void replace(CallRecord changed) {
        calls.replaceAll(call -> call.id().equals(changed.id()) ? changed : call);
    }

    @Override
    public Optional<CallRecord> call(CallId id) {
        return calls.stream().filter(call -> call.id().equals(id)).findFirst();
    }

    @Override
    public List<CallRecord> recent(int limit) {
        return calls.stream().limit(limit).toList();
    }

    @Override
    public List<CallRecord> identical(RequestKey key) {
        return calls.stream().filter(call -> call.reserve().key().equals(key)).toList();
    }

    @Override
    public List<CallRecord> respelled(Order request) {
        return List.of();
    }

    @Override
    public List<CallRecord> finalsOf(PictureId draft) {
        return calls.stream()
                .filter(call -> draft.equals(call.order().parent()))
                .toList()
                .reversed();
    }

    @Override
    public List<CallRecord> awaited() {
        return calls.stream().filter(call -> call.firstLinkDies().isPresent()).toList();
    }

    @Override
    public int count(Filter filter) {
        return matching(filter).size();
    }

    @Override
    public List<Shown> page(Filter filter, int offset, int limit) {
        return matching(filter).stream().skip(offset).limit(limit).toList();
    }

    @Override
    public List<Day> days(Filter filter) {
        Map<LedgerDay, Day> days = new LinkedHashMap<>();
        for (var shown : matching(filter)) {
            var day = shown.call().reserve().day();
            days.merge(
                    day,
                    new Day(day, 1, shown.call().each()),
                    (a, b) -> new Day(day, a.pictures() + 1, a.cost().plus(b.cost())));
        }
        return List.copyOf(days.values());
    }

    @Override
    public short[] shapes(Filter filter) {
        var matching = matching(filter);
        var shapes = new short[matching.size()];
        for (int i = 0; i < shapes.length; i++) {
            var file = ((Picture.State.Stored) matching.get(i).picture().state()).file();
            shapes[i] = (short) (100 * file.width() / file.height());
        }
        return shapes;
    }

    @Override
    public int position(Filter filter, PictureId picture) {
        var all = matching(filter);
        for (int place = 0; place < all.size(); place++) {
            if (all.get(place).picture().id().equals(picture)) {
                return place;
            }
        }
        return (int) all.stream()
                .map(shown -> shown.picture().id())
                .filter(id -> isBefore(id, picture))
                .count();
    }

    @Override
    public Size size() {
        return new Size(
                matching(Filter.ALL).size(), 1_000_000L * matching(Filter.ALL).size());
    }

    @Override
    public List<Collection> collections() {
        Map<String, Integer> counts = new TreeMap<>();
        matching(Filter.ALL)
                .forEach(shown ->
                        counts.merge(shown.call().reserve().collection().value(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Collection(new CollectionId(entry.getKey()), entry.getKey(), 0, entry.getValue()))
                .toList();
    }

    private List<Shown> matching(Filter filter) {
        return calls.stream()
                .flatMap(call -> call.pictures().stream().map(picture -> new Shown(picture, call)))
                .filter(shown -> shown.picture().isStored() && matches(filter, shown))
                .sorted(order(filter.order()))
                .toList();
    }

    private static Comparator<Shown> order(Sorting order) {
        return switch (order) {
            case NEWEST -> (_, _) -> 0;
            case OLDEST ->
                (one, other) -> Boolean.compare(
                        isBefore(one.picture().id(), other.picture().id()),
                        isBefore(other.picture().id(), one.picture().id()));
            case BEST ->
                Comparator.comparingInt(shown -> -shown.picture().judgement().stars());
        };
    }

    private boolean matches(Filter filter, Shown shown) {
        var call = shown.call();
        var text = (call.order().brief().prompt() + " "
                        + call.reserve().order().engine() + " "
                        + shown.picture().produced().seed() + " "
                        + call.reserve().collection())
                .toLowerCase(Locale.ROOT);
        var judgement = shown.picture().judgement();
        boolean onShelf = switch (filter.shelf()) {
            case ALL -> true;
            case FINALS -> shown.purpose().intent() == Intent.FINAL;
            case PICKS_NOT_FINALIZED ->
                judgement.verdict() == Verdict.PICK
                        && finalsOf(shown.picture().id()).isEmpty();
            case TRASH -> true;
            case REJECTED -> judgement.verdict() == Verdict.REJECT;
        };
        return onShelf
                && shown.picture().filed().inTrash() == (filter.shelf() == Library.Shelf.TRASH)
                && judgement.stars() >= filter.minStars()
                && (filter.facts().models().isEmpty()
                        || filter.facts()
                                .models()
                                .contains(call.reserve().order().engine()))
                && String.valueOf(shown.picture().produced().seed())
                        .startsWith(filter.facts().seed())
                && (filter.collection() == null
                        || filter.collection().equals(call.reserve().collection()))
                && List.of(filter.text().toLowerCase(Locale.ROOT).split(" ")).stream()
                        .allMatch(text::contains);
    }

    private static boolean isBefore(PictureId one, PictureId other) {
        int calls = one.call().compareTo(other.call());
        return calls > 0 || (calls == 0 && one.index() < other.index());
    }
}
