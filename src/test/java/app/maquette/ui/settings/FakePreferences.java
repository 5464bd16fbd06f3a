package app.maquette.ui.settings;

import app.maquette.studio.Feed;
import app.maquette.studio.Preferences;
import app.maquette.studio.Session;
import app.maquette.studio.Settings;
import java.util.function.UnaryOperator;

/// Preferences in memory.
final class FakePreferences implements Preferences {
    private final Feed<Settings> changes = new Feed<>();
    private Settings settings = Settings.DEFAULT;
    private Session session = Session.FIRST;

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public void changeSettings(UnaryOperator<Settings> change) {
        settings = change.apply(settings);
        changes.publish(settings);
    }

    @Override
    public Feed<Settings> settingsChanges() {
        return changes;
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public void changeSession(UnaryOperator<Session> change) {
        session = change.apply(session);
    }
}
