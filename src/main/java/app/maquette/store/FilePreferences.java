package app.maquette.store;

import app.maquette.studio.Feed;
import app.maquette.studio.Preferences;
import app.maquette.studio.Session;
import app.maquette.studio.Settings;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;

/// `settings.json` and `session.json` of a home. Thread-safe; writes on the timer's thread, soon after a change.
public final class FilePreferences implements Preferences, AutoCloseable {
    private final Feed<Settings> changes = new Feed<>();
    private final Remembered<Settings> settings;
    private final Remembered<Session> session;

    public FilePreferences(Home home, ScheduledExecutorService timer) {
        this(Disk.REAL, home, timer);
    }

    FilePreferences(Disk disk, Home home, ScheduledExecutorService timer) {
        settings = new Remembered<>(disk, home.settings(), Settings.DEFAULT, Settings.class, timer);
        session = new Remembered<>(disk, home.session(), Session.FIRST, Session.class, timer);
    }

    @Override
    public Settings settings() {
        return settings.get();
    }

    @Override
    public void changeSettings(UnaryOperator<Settings> change) {
        changes.publish(settings.change(change));
    }

    @Override
    public Feed<Settings> settingsChanges() {
        return changes;
    }

    @Override
    public Session session() {
        return session.get();
    }

    @Override
    public void changeSession(UnaryOperator<Session> change) {
        session.change(change);
    }

    /// Saves what is not saved yet.
    @Override
    public void close() {
        settings.save();
        session.save();
    }
}
