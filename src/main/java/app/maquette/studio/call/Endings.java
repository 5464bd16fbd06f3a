package app.maquette.studio.call;

import app.maquette.studio.base.Log;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Gate;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

/// Records what became of calls that were sent. Where the journal's folder is away it waits here, in its order, until
/// that is back. Blocking; thread-safe.
final class Endings {
    private final Gate gate;
    private final Runnable stuck;
    private final Deque<Function<Instant, Entry>> waiting = new ArrayDeque<>();

    /// @param stuck told when something has to wait
    Endings(Gate gate, Runnable stuck) {
        this.gate = gate;
        this.stuck = stuck;
    }

    synchronized void post(Function<Instant, Entry> entry) {
        waiting.addLast(entry);
        if (!postWaiting()) {
            stuck.run();
        }
    }

    /// Tries once more for what could not be recorded; false when something still waits.
    synchronized boolean postWaiting() {
        while (!waiting.isEmpty()) {
            var next = waiting.removeFirst();
            try {
                gate.post(next);
            } catch (StorageException | StudioException e) {
                waiting.addFirst(next);
                Log.of(Endings.class)
                        .log(Level.ERROR, "the journal does not take what became of a call; it is tried again", e);
                return false;
            }
        }
        return true;
    }
}
