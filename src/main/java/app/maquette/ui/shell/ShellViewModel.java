package app.maquette.ui.shell;

import app.maquette.studio.port.Preferences;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Which screen is shown; it comes back after a restart. FX thread only.
public final class ShellViewModel {
    private final ReadOnlyStringWrapper screen = new ReadOnlyStringWrapper(this, "screen");
    private final Preferences preferences;

    public ShellViewModel(Preferences preferences) {
        this.preferences = preferences;
        screen.set(preferences.session().screen());
    }

    /// The name of the screen shown.
    public ReadOnlyStringProperty screenProperty() {
        return screen.getReadOnlyProperty();
    }

    public void show(String name) {
        if (!name.equals(screen.get())) {
            screen.set(name);
            preferences.changeSession(session -> session.withScreen(name));
        }
    }
}
