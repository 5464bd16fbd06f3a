package app.maquette.studio.call;

import app.maquette.domain.CallId;
import app.maquette.domain.PictureId;
import app.maquette.domain.request.AccountId;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.studio.base.Feed;
import app.maquette.studio.base.Log;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.studio.model.MissingReason;
import app.maquette.studio.port.Library;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The calls as they change: those of this start from memory, older ones from the library. Thread-safe.
public final class LiveCalls {
    private final Map<CallId, CallRecord> live = new ConcurrentHashMap<>();
    private final Map<CallId, CallState> arriving = new ConcurrentHashMap<>();
    private final Map<CallId, AccountId> strangers = new ConcurrentHashMap<>();
    private final Map<PictureId, MissingReason> missing = new ConcurrentHashMap<>();
    private volatile MissingReason.@Nullable Refused refused;
    private final Feed<CallRecord> changes = new Feed<>();
    /// A call's changes are told in the order they were made: an older state never follows a newer one.
    private final Object order = new Object();
    private final Object olderOrder = new Object();
    private final Library library;
    private final Executor worker;

    /// `worker` looks older calls up, off the ledger's gate.
    public LiveCalls(Ledger ledger, Library library, Executor worker) {
        this.library = library;
        this.worker = worker;
        ledger.posted().subscribe(posted -> take(posted.entry()));
    }

    /// Each call after each change of it.
    public Feed<CallRecord> changes() {
        return changes;
    }

    /// Blocking when the call is not of this start.
    public Optional<CallRecord> find(CallId id) {
        var call = live.get(id);
        return call != null ? Optional.of(shown(call)) : library.call(id);
    }

    /// Shows what an answer lists before the first of its pictures is here.
    void list(CallId id, List<AnsweredPicture> produced) {
        change(id, before -> before.listing(produced));
    }

    /// Until its pictures were tried once, a call that is answered is shown as it is now, though the ledger has its
    /// end.
    void arriving(CallId id) {
        var call = live.get(id);
        if (call != null) {
            arriving.put(id, call.state());
        }
    }

    void arrived(CallId id) {
        arriving.remove(id);
        update(id, call -> call);
    }

    /// The account whose key it takes to ask what became of a call that the vendor accepted, where this run has
    /// another.
    public Optional<AccountId> waitsFor(CallId id) {
        return Optional.ofNullable(strangers.get(id));
    }

    void waits(CallId id, AccountId account) {
        strangers.put(id, account);
        update(id, call -> call);
    }

    private CallRecord shown(CallRecord call) {
        var before = arriving.get(call.id());
        return before == null || call.state() instanceof CallState.Released ? call : call.in(before);
    }

    /// Why a paid picture is not here, where this run has tried and failed. The call is published at each change.
    public Optional<MissingReason> missing(PictureId picture) {
        return Optional.ofNullable(missing.get(picture));
    }

    /// How the last link was refused, if one was.
    public Optional<MissingReason.Refused> refused() {
        return Optional.ofNullable(refused);
    }

    /// Null when the picture is here or will never be.
    void missing(PictureId picture, @Nullable MissingReason reason) {
        if (reason instanceof MissingReason.Refused last) {
            refused = last;
        }
        var before = reason == null ? missing.remove(picture) : missing.put(picture, reason);
        if (!Objects.equals(before, reason)) {
            update(picture.call(), call -> call);
        }
    }

    private void take(Entry entry) {
        switch (entry) {
            case Entry.Reserve reserve -> {
                var call = CallRecord.of(reserve);
                live.put(call.id(), call);
                changes.publish(call);
            }
            case Entry.OfCall ofCall -> update(ofCall.call(), before -> before.after(ofCall));
            case Entry.Judged judged ->
                update(
                        judged.picture().call(),
                        before -> before.judged(judged.picture().index(), judged.judgement()));
            case Entry.Filed filed ->
                filed.byCall()
                        .forEach((call, indexes) -> update(call, before -> before.filed(indexes, filed.change())));
            case Entry.CacheHit _, Entry.BroughtIn _, Entry.Cap _, Entry.Day _, Entry.Price _, Entry.Collection _ -> {}
        }
    }

    private void update(CallId id, UnaryOperator<CallRecord> change) {
        if (!change(id, change)) {
            try {
                worker.execute(() -> publishOlder(id));
            } catch (RejectedExecutionException _) {
                // The program closes: nobody is left to be told, and the entry is durable.
                Log.of(LiveCalls.class).log(Level.DEBUG, "call " + id + " changed while the program closes");
            }
        }
    }

    private void publishOlder(CallId id) {
        synchronized (olderOrder) {
            library.call(id).ifPresent(changes::publish);
        }
    }

    /// False when the call is not of this start.
    private boolean change(CallId id, UnaryOperator<CallRecord> change) {
        synchronized (order) {
            var call = live.computeIfPresent(id, (_, before) -> change.apply(before));
            if (call != null) {
                changes.publish(shown(call));
            }
            return call != null;
        }
    }
}
