package app.maquette.ui.workbench;

import app.maquette.domain.CallId;
import app.maquette.domain.Judgement;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.Purpose;
import app.maquette.domain.Quote;
import app.maquette.domain.Verdict;
import app.maquette.studio.CallRecord;
import app.maquette.studio.CallState;
import app.maquette.studio.Drafting.Taken;
import app.maquette.studio.Drafting.Way;
import app.maquette.studio.Library;
import app.maquette.studio.Lineage;
import app.maquette.studio.LiveCalls;
import app.maquette.studio.Picture;
import app.maquette.ui.kit.Background;
import app.maquette.ui.kit.Verdicts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The board: the round in focus, what is new above it, everything older below. Nothing takes the focus while
/// something is being judged. FX thread only.
public final class BoardViewModel {
    private static final int COLUMNS = 2;

    private final ReadOnlyObjectWrapper<@Nullable Focus> focus = new ReadOnlyObjectWrapper<>(this, "focus");
    private final ReadOnlyBooleanWrapper isLoaded = new ReadOnlyBooleanWrapper(this, "loaded");
    private final ReadOnlyBooleanWrapper hasNews = new ReadOnlyBooleanWrapper(this, "news");
    private final ObservableList<Round> tray = FXCollections.observableArrayList();
    private final ObservableList<Round> older = FXCollections.observableArrayList();
    private final Set<CallId> unseen = new HashSet<>();
    private final Set<CallId> cached = new HashSet<>();
    private final Deque<PictureId> trail = new ArrayDeque<>();
    private final Orders orders;
    private final Library library;
    private final Verdicts verdicts;
    private final BoardCalls calls;
    private boolean touched;

    public BoardViewModel(Orders orders, LiveCalls live, Library library, Verdicts verdicts, Background background) {
        this.orders = orders;
        this.verdicts = verdicts;
        this.library = library;
        calls = new BoardCalls(live, library, background, this::arrange);
        calls.follow(this::changed);
        orders.onTaken(this::taken);
    }

    /// Reads the newest calls and puts the focus where it was, or on the newest.
    void open(@Nullable PictureId last) {
        calls.read(last, () -> {
            if (focus.get() == null) {
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

    ReadOnlyObjectProperty<@Nullable Focus> focusProperty() {
        return focus.getReadOnlyProperty();
    }

    /// The rounds under way and those not looked at yet, newest first, without the one in focus.
    ObservableList<Round> tray() {
        return FXCollections.unmodifiableObservableList(tray);
    }

    /// All others, newest first.
    ObservableList<Round> older() {
        return FXCollections.unmodifiableObservableList(older);
    }

    /// Everything the focused picture's asset cost. Blocking.
    Lineage lineageOf(CallRecord call) {
        return Lineage.of(library, call);
    }

    /// False until the library was read once.
    ReadOnlyBooleanProperty loadedProperty() {
        return isLoaded.getReadOnlyProperty();
    }

    /// Whether drafts have come that were not looked at.
    ReadOnlyBooleanProperty newsProperty() {
        return hasNews.getReadOnlyProperty();
    }

    /// Whether the call was shown for nothing in this session.
    boolean isCached(CallId call) {
        return cached.contains(call);
    }

    Orders orders() {
        return orders;
    }

    Verdicts verdicts() {
        return verdicts;
    }

    void focusOn(PictureId place) {
        touched = true;
        moveTo(place);
    }

    /// Focuses the draft with this number, from 1.
    void focusNumber(int number) {
        var now = focus.get();
        if (now != null && number <= Slot.count(now.round().lead())) {
            focusOn(new PictureId(now.round().id(), number - 1));
        }
    }

    /// Moves the focus by places; beyond the upper and lower edge, to the next newer or older round.
    void move(int across, int down) {
        var now = focus.get();
        if (now == null) {
            return;
        }
        var row = now.isPair() ? pair(now) : drafts(now);
        int at = row.indexOf(now.id());
        int to = at + across + (now.isPair() ? 0 : COLUMNS * down);
        boolean stays = now.isPair() ? down == 0 : down != 0 || to / COLUMNS == at / COLUMNS;
        if (to >= 0 && to < row.size() && stays) {
            focusOn(row.get(to));
        } else if (down != 0) {
            moveRound(down);
        }
    }

    /// The next older round, or the next newer one.
    void moveRound(int down) {
        var now = focus.get();
        var all = calls.list();
        int at = now == null
                ? -1
                : all.stream().map(Round::id).toList().indexOf(now.round().id());
        int to = at + down;
        if (to >= 0 && to < all.size()) {
            focusOn(first(all.get(to)));
        }
    }

    /// Goes to the newest drafts that were not looked at.
    void showNews() {
        tray.stream()
                .filter(round -> unseen.contains(round.id()))
                .findFirst()
                .ifPresent(round -> focusOn(first(round)));
    }

    /// From a final to its draft, otherwise to where the focus was before.
    void stepBack() {
        var draft = Optional.ofNullable(focus.get()).flatMap(Focus::draft);
        touched = true;
        if (draft.isPresent()) {
            moveTo(draft.get().id());
        } else if (!trail.isEmpty()) {
            show(trail.pop());
        }
    }

    /// A verdict always hits the picture in focus.
    void judge(Verdict verdict) {
        judge(judgement -> judgement.with(verdict));
    }

    /// The same number again takes the stars away.
    void rate(int stars) {
        judge(judgement -> judgement.withStars(judgement.stars() == stars ? 0 : stars));
    }

    void undo() {
        verdicts.undo().ifPresent(this::focusOn);
    }

    void redo() {
        verdicts.redo().ifPresent(this::focusOn);
    }

    void cancel(CallRecord call) {
        orders.cancel(call.id());
    }

    /// Orders the same as a new call, for the amount shown.
    void again(CallRecord call, Money shown) {
        orders.again(call, shown);
    }

    /// What ordering the same again costs, if its price is known.
    Optional<Quote> priceAgain(CallRecord call) {
        var prices = orders.pricesProperty().get();
        return call.purpose() == Purpose.DRAFT
                ? prices.draft(call.reserve().request().model())
                : Optional.ofNullable(prices.toFinalize());
    }

    /// Its place among the calls that wait, from 1.
    int placeInLine(CallRecord call) {
        return calls.placeInLine(call);
    }

    private void judge(UnaryOperator<Judgement> verdict) {
        var now = focus.get();
        if (now != null && now.slot() instanceof Slot.Shown) {
            touched = true;
            now.picture().ifPresent(picture -> verdicts.judge(picture, verdict));
        }
    }

    private static List<PictureId> drafts(Focus now) {
        var row = new ArrayList<PictureId>();
        for (int i = 0; i < Slot.count(now.call()); i++) {
            row.add(new PictureId(now.call().id(), i));
        }
        return row;
    }

    private static List<PictureId> pair(Focus now) {
        var row = new ArrayList<PictureId>();
        now.draft().map(Focus::id).ifPresent(draft -> {
            row.add(draft);
            now.round().finalsOf(draft).forEach(made -> row.add(new PictureId(made.id(), 0)));
        });
        return row;
    }

    private void taken(Taken taken) {
        if (taken.way() == Way.CACHED) {
            cached.add(taken.call());
        }
        calls.know(taken.call(), call -> answered(taken.way(), call));
    }

    /// What was shown for nothing or joined was asked for; a new final was too, as long as its draft is in focus.
    private void answered(Way way, CallRecord call) {
        var now = focus.get();
        if (way != Way.PAID || (now != null && now.id().equals(call.reserve().parent()))) {
            touched = false;
            moveTo(new PictureId(call.id(), 0));
        }
    }

    private void changed(CallRecord call) {
        var before = calls.put(call);
        boolean isNew = before.isEmpty() && call.state() instanceof CallState.Waiting;
        boolean hasEnded = before.filter(old -> old.state().isUnderWay()).isPresent()
                && !call.state().isUnderWay();
        var round = Rounds.roundOf(call);
        if ((isNew || hasEnded) && !isInFocus(round)) {
            unseen.add(round);
        }
        if (isNew && call.purpose() == Purpose.DRAFT && !isJudging()) {
            touched = false;
            moveTo(new PictureId(call.id(), 0));
        } else {
            arrange();
        }
    }

    private boolean isInFocus(CallId round) {
        var now = focus.get();
        return now != null && now.round().id().equals(round);
    }

    /// Something was touched in this round and not all of it has its verdict.
    private boolean isJudging() {
        var now = focus.get();
        return touched
                && now != null
                && now.round().calls().flatMap(call -> call.pictures().stream()).anyMatch(BoardViewModel::isOpen);
    }

    private static boolean isOpen(Picture picture) {
        return picture.isStored() && picture.judgement().verdict() == Verdict.NONE;
    }

    private void start(@Nullable PictureId last) {
        var all = calls.list();
        if (last != null && calls.isKnown(last.call())) {
            show(last);
        } else if (!all.isEmpty()) {
            show(first(all.getFirst()));
        }
    }

    private void moveTo(PictureId place) {
        var now = focus.get();
        if (now != null && !now.call().id().equals(place.call()) && calls.isKnown(place.call())) {
            trail.push(now.id());
        }
        show(place);
    }

    private void show(PictureId place) {
        calls.find(place).ifPresent(found -> {
            unseen.remove(found.round().id());
            focus.set(found);
            arrange();
        });
    }

    private void arrange() {
        var before = focus.get();
        if (before != null) {
            calls.find(before.id()).ifPresent(focus::set);
        }
        var now = focus.get();
        var all = calls.list();
        sync(
                tray,
                all.stream()
                        .filter(round -> !isFocus(round, now) && isTray(round))
                        .toList());
        sync(
                older,
                all.stream()
                        .filter(round -> isFocus(round, now) ? now.isPair() : !isTray(round))
                        .toList());
        hasNews.set(tray.stream().anyMatch(round -> unseen.contains(round.id()) && !round.isUnderWay()));
    }

    /// A pair shows one draft of its round large; the others stay in sight as a strip.
    private static boolean isFocus(Round round, @Nullable Focus now) {
        return now != null && round.id().equals(now.round().id());
    }

    private boolean isTray(Round round) {
        return round.isUnderWay() || unseen.contains(round.id());
    }

    private static PictureId first(Round round) {
        return new PictureId(round.id(), 0);
    }

    /// Replaces only what changed, so that the strips that stay are not built anew.
    private static void sync(ObservableList<Round> shown, List<Round> wanted) {
        if (!ids(shown).equals(ids(wanted))) {
            shown.setAll(wanted);
            return;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!Objects.equals(shown.get(i), wanted.get(i))) {
                shown.set(i, wanted.get(i));
            }
        }
    }

    private static List<CallId> ids(List<Round> rounds) {
        return rounds.stream().map(Round::id).toList();
    }
}
