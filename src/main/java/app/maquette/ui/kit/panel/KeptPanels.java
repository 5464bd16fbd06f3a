package app.maquette.ui.kit.panel;

import app.maquette.studio.port.Preferences;
import app.maquette.studio.port.Session;

/// Brings a screen's side panels back as they were left, and keeps how they are left this time. FX thread only.
public final class KeptPanels {
    private KeptPanels() {}

    public static void keep(String screen, SidePanels panels, Preferences preferences) {
        var kept = preferences.session().panels().get(screen);
        if (kept != null) {
            panels.leftWidthProperty().set(kept.left());
            panels.rightWidthProperty().set(kept.right());
            panels.leftFoldedProperty().set(kept.leftFolded());
            panels.rightFoldedProperty().set(kept.rightFolded());
        }
        Runnable write = () -> preferences.changeSession(session -> session.withPanels(screen, read(panels)));
        panels.leftWidthProperty().subscribe((_, _) -> write.run());
        panels.rightWidthProperty().subscribe((_, _) -> write.run());
        panels.leftFoldedProperty().subscribe((_, _) -> write.run());
        panels.rightFoldedProperty().subscribe((_, _) -> write.run());
    }

    private static Session.Panels read(SidePanels panels) {
        return new Session.Panels(
                (int) panels.leftWidthProperty().get(),
                (int) panels.rightWidthProperty().get(),
                panels.leftFoldedProperty().get(),
                panels.rightFoldedProperty().get());
    }
}
