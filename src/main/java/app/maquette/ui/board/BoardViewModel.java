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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/// The board: the round on the stage and the rail of all rounds. What the designer goes to or sends from the prompt
/// takes the stage, and nothing else does. FX thread only.
public final class BoardViewModel implements Judge {
    private final ReadOnlyBooleanWrapper isLoaded = new ReadOnlyBooleanWrapper(this, "loaded");
    private final Set<CallId> cached = new HashSet<>();
    private final ReadOnlyIntegerWrapper told = new ReadOnlyIntegerWrapper(this, "told");
    private final Rail rail = new Rail();
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
        orders.onSent(taken -> show(taken.call()));
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

    Rail rail() {
        return rail;
    }

    /// What the rail shows.
    void filter(Rail.Filter filter) {
        rail.setFilter(filter);
        calls.readFor(rail);
    }

    /// All collections there are, as soon as they were read.
    void collections(Consumer<List<Library.Collection>> then) {
        calls.collections(then);
    }

    /// Brings a round of the rail to the stage.
    void open(Round round) {
        focusOn(rail.target(round));
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
        Steps.toRound(rail.rounds(), focus.now(), down).ifPresent(this::focusOn);
    }

    /// Goes to the newest that was not looked at.
    public void showNews() {
        rail.news().ifPresent(this::focusOn);
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

    /// Gives the verdict, or takes it back where it was given: what one button does.
    public void toggle(Verdict verdict) {
        judge(judgement -> judgement.with(judgement.verdict() == verdict ? Verdict.NONE : verdict));
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

    /// What was found for nothing was asked for.
    private void taken(Taken taken) {
        if (taken.way() == Way.CACHED) {
            cached.add(taken.call());
        }
        if (taken.way() != Way.PAID) {
            show(taken.call());
        }
    }

    private void show(CallId wanted) {
        calls.know(wanted, call -> focusOn(new PictureId(call.id(), 0)));
    }

    private void changed(CallRecord call) {
        var before = calls.put(call);
        if (before.filter(old -> old.state().isUnderWay()).isPresent()
                && !call.state().isUnderWay()) {
            rail.announce(call.id());
        }
        if (focus.now() == null && call.state() instanceof CallState.Waiting) {
            focus.go(new PictureId(call.id(), 0));
        }
        arrange();
        if (call.pictures().stream().anyMatch(picture -> missing(picture.id()).isPresent())) {
            told.set(told.get() + 1);
        }
    }

    private void arrange() {
        focus.refresh();
        rail.arrange(calls.list(), focus.now());
    }
}
