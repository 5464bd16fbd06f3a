package app.maquette.studio.port;

import app.maquette.studio.base.Feed;
import java.util.function.UnaryOperator;

/// Settings and session, kept in the home. Reading is free; changes are saved soon after and at the end. Thread-safe.
public interface Preferences {
    Settings settings();

    void changeSettings(UnaryOperator<Settings> change);

    /// Settings after each change.
    Feed<Settings> settingsChanges();

    Session session();

    void changeSession(UnaryOperator<Session> change);
}
