package app.maquette.ui.spend;

import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.studio.call.Doubts;
import app.maquette.studio.ledger.LedgerMark.OpenDoubt;
import app.maquette.studio.model.MissingReason;
import app.maquette.studio.model.Picture;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.task.Refresher;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The calls in doubt and the three answers to each. FX thread only.
public final class DoubtTray {
    private static final String BY = "user";

    private final ReadOnlyObjectWrapper<List<OpenDoubt>> open = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Map<CallId, Listed>> pictures = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper fetching = new ReadOnlyBooleanWrapper();
    private final Set<CallId> waiting = new HashSet<>();
    private final Set<CallId> resolving = new HashSet<>();
    private final Doubts doubts;
    private final Background background;
    private final Refresher<Map<CallId, Listed>> reads;

    /// The pictures that an answer listed, and why those are not here that are not, each reason once.
    record Listed(List<Picture> pictures, List<MissingReason> reasons) {
        static final Listed NONE = new Listed(List.of(), List.of());

        private static Listed of(CallId call, Doubts.Pictures pictures) {
            var all = pictures.listed(call);
            return new Listed(
                    all,
                    all.stream()
                            .filter(picture -> picture.state() instanceof Picture.State.Awaited)
                            .flatMap(picture -> pictures.missing(picture.id()).stream())
                            .distinct()
                            .toList());
        }

        long awaited() {
            return pictures.stream()
                    .filter(picture -> picture.state() instanceof Picture.State.Awaited)
                    .count();
        }
    }

    DoubtTray(Doubts doubts, Background background) {
        this.doubts = doubts;
        this.background = background;
        reads = new Refresher<>(background, this::question, pictures::set);
    }

    /// Oldest first.
    public ReadOnlyObjectProperty<List<OpenDoubt>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// The pictures that the answers listed, as far as they are known.
    ReadOnlyObjectProperty<Map<CallId, Listed>> picturesProperty() {
        return pictures.getReadOnlyProperty();
    }

    /// While pictures are being fetched.
    public ReadOnlyBooleanProperty fetchingProperty() {
        return fetching.getReadOnlyProperty();
    }

    /// Tries once more for the pictures of the call that are not here; costs nothing.
    public void fetch(OpenDoubt doubt) {
        var call = doubt.doubt().call();
        fetching.set(true);
        background
                .job(() -> {
                    doubts.pictures().fetch(call);
                    return call;
                })
                .atEnd(() -> {
                    fetching.set(false);
                    reads.refresh();
                })
                .start();
    }

    /// What all of them hold.
    public Money held() {
        return open.get().stream().map(each -> each.doubt().held()).reduce(Money.ZERO, Money::plus);
    }

    /// Whether the user wants to keep waiting for this one.
    public boolean isWaiting(OpenDoubt doubt) {
        return waiting.contains(doubt.doubt().call());
    }

    public void billed(OpenDoubt doubt, String note) {
        resolve(doubt, call -> doubts.billed(call, BY, note));
    }

    public void notBilled(OpenDoubt doubt, String note) {
        resolve(doubt, call -> doubts.notBilled(call, BY, note));
    }

    /// Only a part of what is held was billed.
    public void billedPartly(OpenDoubt doubt, Money amount, String note) {
        resolve(doubt, call -> doubts.resolve(call, amount, BY, note));
    }

    /// Nothing changes but the look: it stays in doubt and counts.
    public void keepWaiting(OpenDoubt doubt) {
        waiting.add(doubt.doubt().call());
        open.set(List.copyOf(open.get()));
    }

    void show(List<OpenDoubt> now) {
        if (!now.equals(open.get())) {
            open.set(now);
        }
        if (now.stream().anyMatch(each -> !each.doubt().produced().isEmpty())) {
            reads.refresh();
        }
    }

    private Callable<Map<CallId, Listed>> question() {
        var calls = open.get().stream()
                .filter(each -> !each.doubt().produced().isEmpty())
                .map(each -> each.doubt().call())
                .toList();
        return () -> calls.stream().collect(Collectors.toMap(call -> call, call -> Listed.of(call, doubts.pictures())));
    }

    /// A second click while the first is being written down is none.
    private void resolve(OpenDoubt doubt, Consumer<CallId> answer) {
        var call = doubt.doubt().call();
        if (!resolving.add(call)) {
            return;
        }
        background
                .job(() -> {
                    answer.accept(call);
                    return doubts.list();
                })
                .onSuccess(this::show)
                .atEnd(() -> resolving.remove(call))
                .start();
    }
}
