package app.maquette.studio.fidelity;

import app.maquette.catalogue.Pair;
import app.maquette.domain.ImageKey;
import app.maquette.domain.PictureId;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Order;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.Library.Filter;
import app.maquette.studio.port.Library.Shelf;
import app.maquette.studio.port.Library.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Whether finals kept what their drafts promised, from the user's own history, measured on this machine. Each pair of
/// pictures is looked at once while the program runs. Blocking; thread-safe.
public final class Fidelity {
    /// As many as are shown.
    private static final int LAST = 12;
    private static final int PAGE = 60;
    /// How far back it looks for finals of one pair.
    private static final int FARTHEST = 600;

    private final Library library;
    private final Composition composition;
    private final Map<Both, Double> measured = new ConcurrentHashMap<>();

    private record Both(ImageKey draft, ImageKey last) {}

    public Fidelity(Library library, Composition composition) {
        this.library = library;
        this.composition = composition;
    }

    /// The last finals of the pair that were made in this way and whose pictures are both here.
    public KeptFinals of(Brief.Engines pair, Pair.Way way) {
        List<KeptFinals.Final> newestFirst = new ArrayList<>();
        for (int from = 0; from < FARTHEST && newestFirst.size() < LAST; from += PAGE) {
            var page = library.page(new Filter("", null, Shelf.FINALS, 0), from, PAGE);
            page.stream().flatMap(shown -> last(shown, pair, way).stream()).forEach(newestFirst::add);
            if (page.size() < PAGE) {
                break;
            }
        }
        return new KeptFinals(
                newestFirst.subList(0, Math.min(LAST, newestFirst.size())).reversed());
    }

    private Optional<KeptFinals.Final> last(Shown shown, Brief.Engines pair, Pair.Way way) {
        var order = shown.call().order();
        return draft(order)
                .filter(draft -> new Brief.Engines(draft.call().order().engine(), order.engine()).equals(pair))
                .map(Shown::picture)
                .flatMap(draft -> measured(draft, shown.picture(), order, way));
    }

    private Optional<KeptFinals.Final> measured(Picture draft, Picture last, Order order, Pair.Way way) {
        if (!(draft.state() instanceof Picture.State.Stored(var one))
                || !(last.state() instanceof Picture.State.Stored(var other))
                || way(order, one.key()) != way) {
            return Optional.empty();
        }
        return likeness(new Both(one.key(), other.key()))
                .map(likeness -> new KeptFinals.Final(draft.id(), last.id(), likeness));
    }

    /// What could not be looked at is tried again the next time.
    private Optional<Double> likeness(Both both) {
        var known = measured.get(both);
        if (known != null) {
            return Optional.of(known);
        }
        var now = composition.likeness(both.draft(), both.last());
        now.ifPresent(likeness -> measured.put(both, likeness));
        return now.isPresent() ? Optional.of(now.getAsDouble()) : Optional.empty();
    }

    private Optional<Shown> draft(Order last) {
        return Optional.ofNullable(last.parent())
                .flatMap(parent -> library.call(parent.call()).flatMap(round -> shown(round, parent)));
    }

    private static Optional<Shown> shown(CallRecord round, PictureId parent) {
        return round.isDraft() ? round.picture(parent.index()).map(one -> new Shown(one, round)) : Optional.empty();
    }

    private static Pair.Way way(Order last, ImageKey draft) {
        if (last.operation().kind() != OperationKind.GENERATE) {
            return Pair.Way.REMIX;
        }
        return last.inputs().of(Inputs.IMAGES).contains(draft) ? Pair.Way.FROM_DRAFT : Pair.Way.SAME_SEED;
    }
}
