package app.maquette.ui.board;

import app.maquette.domain.CallId;
import app.maquette.domain.Judgement;
import app.maquette.domain.PictureId;
import app.maquette.domain.Verdict;
import app.maquette.domain.request.AccountId;
import app.maquette.studio.call.Drafting.Taken;
import app.maquette.studio.call.Drafting.Way;
import app.maquette.studio.call.LiveCalls;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.studio.model.MissingReason;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.Lineage;
import app.maquette.ui.kit.command.Judge;
import app.maquette.ui.kit.command.Verdicts;
import app.maquette.ui.kit.money.Orders;
import app.maquette.ui.kit.task.Background;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/// The board: the round in focus, what is new above it, everything older below. Nothing takes the focus while
/// something is being judged. FX thread only.
public final class BoardViewModel implements Judge {
    private final ReadOnlyBooleanWrapper isLoaded = new ReadOnlyBooleanWrapper(this, "loaded");
    private final Set<CallId> cached = new HashSet<>();
    private final ReadOnlyIntegerWrapper told = new ReadOnlyIntegerWrapper(this, "told");
    private final Strips strips = new Strips();
    private final Orders orders;
    private final Library library;
    private final Verdicts verdicts;
    private final BoardCalls calls;
    private final FocusTrail focus;

    public BoardViewModel(Orders orders, LiveCalls live, Library library, Verdicts verdicts, Background background) {
        this.orders = orders;
        this.verdicts = verdicts;
        this.library = library;
        calls = new BoardCalls(live, library, background, this::arrange);
        focus = new FocusTrail(calls::find);
        calls.follow(this::changed);
        orders.onTaken(this::taken);
    }

    /// Reads the newest calls and puts the focus where it was, or on the newest.
    public void open(@Nullable PictureId last) {
        calls.read(last, () -> {
            if (focus.now() == null) {
                start(last);
            }
            isLoaded.set(true);
        });
    }

    void nearTheEnd() {
        if (isLoaded.get()) {
            calls.readOlder();
        }
    }

    public ReadOnlyObjectProperty<@Nullable Focus> focusProperty() {
        return focus.property();
    }

    Strips strips() {
        return strips;
    }

    public Orders orders() {
        return orders;
    }

    /// Everything the focused picture's asset cost. Blocking.
    public Lineage lineageOf(CallRecord call) {
        return Lineage.of(library, call);
    }

    /// Why a paid picture is not here, as far as this run knows.
    public Optional<MissingReason> missing(PictureId picture) {
        return calls.missing(picture);
    }

    /// How the last link was refused, if one was.
    public Optional<MissingReason.Refused> refused() {
        return calls.refused();
    }

    /// Counts on when it was told anew why a picture is not here.
    public ReadOnlyIntegerProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// False until the library was read once.
    public ReadOnlyBooleanProperty loadedProperty() {
        return isLoaded.getReadOnlyProperty();
    }

    /// Whether the call was shown for nothing in this session.
    boolean isCached(CallId call) {
        return cached.contains(call);
    }

    /// Its place among the calls that wait, from 1.
    int placeInLine(CallRecord call) {
        return calls.placeInLine(call);
    }

    /// The account whose key it takes to go on with it, where this program has another.
    Optional<AccountId> waitsFor(CallRecord call) {
        return calls.waitsFor(call);
    }

    public void focusOn(PictureId place) {
        focus.go(place);
        arrange();
    }

    /// Focuses the draft with this number, from 1.
    public void focusNumber(int number) {
        var now = focus.now();
        if (now != null && number <= Slot.count(now.round().lead())) {
            focusOn(new PictureId(now.round().id(), number - 1));
        }
    }

    /// Moves the focus by places; beyond the upper and lower edge, to the next newer or older round.
    public void move(int across, int down) {
        var now = focus.now();
        if (now == null) {
            return;
        }
        var place = Steps.within(now, across, down);
        if (place.isPresent()) {
            focusOn(place.get());
        } else if (down != 0) {
            moveRound(down);
        }
    }

    /// The next older round, or the next newer one.
    public void moveRound(int down) {
        Steps.toRound(calls.list(), focus.now(), down).ifPresent(this::focusOn);
    }

    /// Goes to the newest drafts that were not looked at.
    public void showNews() {
        strips.news().map(Steps::first).ifPresent(this::focusOn);
    }

    /// From a final to its draft, otherwise to where the focus was before.
    public void stepBack() {
        focus.back();
        arrange();
    }

    /// A verdict always hits the picture in focus.
    @Override
    public void judge(Verdict verdict) {
        judge(judgement -> judgement.with(verdict));
    }

    @Override
    public void rate(int stars) {
        judge(judgement -> judgement.withStars(judgement.stars() == stars ? 0 : stars));
    }

    @Override
    public void undo() {
        verdicts.undo().ifPresent(this::focusOn);
    }

    @Override
    public void redo() {
        verdicts.redo().ifPresent(this::focusOn);
    }

    private void judge(UnaryOperator<Judgement> verdict) {
        var now = focus.now();
        if (now != null && now.slot() instanceof Slot.Shown) {
            focus.touch();
            now.picture().ifPresent(picture -> verdicts.judge(picture, verdict));
        }
    }

    private void start(@Nullable PictureId last) {
        var all = calls.list();
        if (last != null && calls.isKnown(last.call())) {
            focus.show(last);
        } else if (!all.isEmpty()) {
            focus.show(Steps.first(all.getFirst()));
        }
        arrange();
    }

    private void taken(Taken taken) {
        if (taken.way() == Way.CACHED) {
            cached.add(taken.call());
        }
        calls.know(taken.call(), call -> answered(taken.way(), call));
    }

    /// What was shown for nothing or joined was asked for; a new final was too, as long as its draft is in focus.
    private void answered(Way way, CallRecord call) {
        var now = focus.now();
        if (way != Way.PAID || (now != null && now.id().equals(call.order().parent()))) {
            focus.come(new PictureId(call.id(), 0));
            arrange();
        }
    }

    private void changed(CallRecord call) {
        var before = calls.put(call);
        boolean isNew = before.isEmpty() && call.state() instanceof CallState.Waiting;
        boolean hasEnded = before.filter(old -> old.state().isUnderWay()).isPresent()
                && !call.state().isUnderWay();
        if (isNew || hasEnded) {
            strips.announce(Rounds.roundOf(call));
        }
        if (isNew && call.isDraft() && !focus.isJudging()) {
            focus.come(new PictureId(call.id(), 0));
        }
        arrange();
        if (call.pictures().stream().anyMatch(picture -> missing(picture.id()).isPresent())) {
            told.set(told.get() + 1);
        }
    }

    private void arrange() {
        focus.refresh();
        strips.arrange(calls.list(), focus.now());
    }
}
