package app.maquette.studio.call;

import app.maquette.studio.base.Feed;

/// Whether the last exchange reached a server. No probes are ever sent. Thread-safe.
public final class Connectivity {
    private final Feed<Boolean> changes = new Feed<>();
    private volatile boolean online = true;

    public boolean isOnline() {
        return online;
    }

    /// True after an exchange reached a server, false after one did not; told only when it changes.
    public Feed<Boolean> changes() {
        return changes;
    }

    public void report(boolean reached) {
        if (online != reached) {
            online = reached;
            changes.publish(reached);
        }
    }
}
