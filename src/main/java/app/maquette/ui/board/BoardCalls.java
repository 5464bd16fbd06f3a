package app.maquette.ui.board;

import app.maquette.domain.CallId;
import app.maquette.domain.PictureId;
import app.maquette.domain.request.AccountId;
import app.maquette.studio.call.LiveCalls;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.MissingReason;
import app.maquette.studio.port.Library;
import app.maquette.ui.kit.task.Background;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The calls the board knows: the newest of the library, read further back as they are looked at, and everything that
/// changes meanwhile. FX thread only.
final class BoardCalls {
    private static final int WINDOW = 120;
    /// What is looked for is sought this far back; the library goes further.
    private static final int DEEPEST = 1_200;
    private static final int ENOUGH = 10;

    private final Rounds rounds = new Rounds();
    private final Set<CallId> asked = new HashSet<>();
    private final LiveCalls live;
    private final Library library;
    private final Background background;
    private final Runnable changed;
    private int window = WINDOW;
    private boolean isReading;

    /// @param changed runs after calls were read
    BoardCalls(LiveCalls live, Library library, Background background, Runnable changed) {
        this.live = live;
        this.library = library;
        this.background = background;
        this.changed = changed;
    }

    /// Hears of each call after each change, before the board takes it in.
    void follow(Consumer<CallRecord> arrived) {
        live.changes().subscribe(background.onFx(arrived));
    }

    /// Why a paid picture is not here, as far as this run knows.
    Optional<MissingReason> missing(PictureId picture) {
        return live.missing(picture);
    }

    Optional<AccountId> waitsFor(CallRecord call) {
        return live.waitsFor(call.id());
    }

    Optional<MissingReason.Refused> refused() {
        return live.refused();
    }

    /// Reads the newest calls, and the one that was looked at last.
    void read(@Nullable PictureId last, Runnable done) {
        isReading = true;
        int limit = window;
        background
                .job(() -> {
                    var calls = new ArrayList<>(library.recent(limit));
                    if (last != null) {
                        library.call(last.call()).ifPresent(calls::add);
                    }
                    return calls;
                })
                .onSuccess(calls -> {
                    calls.forEach(this::putIfNew);
                    readMissing();
                    changed.run();
                    isReading = false;
                    done.run();
                })
                .atEnd(() -> isReading = false)
                .start();
    }

    /// The oldest of what was read is being looked at: reads further back, unless there is no more.
    void readOlder() {
        readOlder(() -> {});
    }

    private void readOlder(Runnable done) {
        if (!isReading && rounds.size() >= window) {
            window += WINDOW;
            read(null, done);
        }
    }

    /// Reads on while little of what was read is what is looked for.
    void readFor(Rail rail) {
        if (!rail.filter().equals(Rail.Filter.NONE) && rail.rounds().size() < ENOUGH && window < DEEPEST) {
            readOlder(() -> readFor(rail));
        }
    }

    void collections(Consumer<List<Library.Collection>> then) {
        background.job(library::collections).onSuccess(then).start();
    }

    /// Makes sure that the call is known, then goes on.
    void know(CallId id, Consumer<CallRecord> then) {
        var known = rounds.call(id);
        if (known.isPresent()) {
            then.accept(known.get());
            return;
        }
        background
                .job(() -> live.find(id))
                .onSuccess(found -> found.ifPresent(call -> {
                    putIfNew(call);
                    readMissing();
                    changed.run();
                    then.accept(rounds.call(id).orElse(call));
                }))
                .start();
    }

    /// Takes a call as it is now; returns it as it was known.
    Optional<CallRecord> put(CallRecord call) {
        var before = rounds.call(call.id());
        rounds.put(call);
        readMissing();
        return before;
    }

    /// Newest first.
    List<Round> list() {
        return rounds.list();
    }

    boolean isKnown(CallId call) {
        return rounds.call(call).isPresent();
    }

    Optional<Focus> find(PictureId place) {
        return rounds.list().stream()
                .flatMap(round -> round.call(place.call()).stream().map(call -> new Focus(round, call, place.index())))
                .findFirst();
    }

    /// Its place among the calls that wait, from 1.
    int placeInLine(CallRecord call) {
        return 1
                + (int) rounds.waiting()
                        .filter(other -> other.id().compareTo(call.id()) < 0)
                        .count();
    }

    private void putIfNew(CallRecord call) {
        if (rounds.call(call.id()).isEmpty()) {
            rounds.put(call);
        }
    }

    /// The drafts of finals that are older than what was read.
    private void readMissing() {
        for (var id : rounds.missing()) {
            if (asked.add(id)) {
                background
                        .job(() -> library.call(id))
                        .onSuccess(found -> found.ifPresent(call -> {
                            putIfNew(call);
                            changed.run();
                        }))
                        .start();
            }
        }
    }
}
