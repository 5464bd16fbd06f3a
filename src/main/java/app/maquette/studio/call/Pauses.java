package app.maquette.studio.call;

import app.maquette.studio.base.Failure;
import app.maquette.studio.base.Feed;
import app.maquette.studio.base.StudioException;
import java.util.EnumSet;
import java.util.Set;

/// Why drafting stands still, if it does. Thread-safe.
public final class Pauses {
    private final EnumSet<Failure.Pause> pauses = EnumSet.noneOf(Failure.Pause.class);
    private final Feed<Set<Failure.Pause>> changes = new Feed<>();

    public void pause(Failure.Pause pause) {
        synchronized (pauses) {
            if (!pauses.add(pause)) {
                return;
            }
        }
        changes.publish(current());
    }

    /// The designer says go on, or what was wrong is over.
    public void goOn(Failure.Pause pause) {
        synchronized (pauses) {
            if (!pauses.remove(pause)) {
                return;
            }
        }
        changes.publish(current());
    }

    public Set<Failure.Pause> current() {
        synchronized (pauses) {
            return Set.copyOf(pauses);
        }
    }

    /// The pauses after each change.
    public Feed<Set<Failure.Pause>> changes() {
        return changes;
    }

    void refuse() {
        for (var pause : current()) {
            throw new StudioException(new Failure.Paused(pause));
        }
    }
}
