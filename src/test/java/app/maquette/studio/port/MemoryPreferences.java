package app.maquette.studio.port;

import app.maquette.studio.base.Feed;
import java.util.function.UnaryOperator;

/// Settings and session in memory.
public final class MemoryPreferences implements Preferences {
    private final Feed<Settings> changes = new Feed<>();
    private Settings settings = Settings.DEFAULT;
    private Session session = Session.FIRST;

    @Override
    public synchronized Settings settings() {
        return settings;
    }

    @Override
    public synchronized void changeSettings(UnaryOperator<Settings> change) {
        settings = change.apply(settings);
        changes.publish(settings);
    }

    @Override
    public Feed<Settings> settingsChanges() {
        return changes;
    }

    @Override
    public synchronized Session session() {
        return session;
    }

    @Override
    public synchronized void changeSession(UnaryOperator<Session> change) {
        session = change.apply(session);
    }
}
