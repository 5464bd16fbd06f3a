package app.maquette.guard.planted.ui.kit;

import javafx.application.Platform;

/// Planted: the FX thread entered outside app.
public final class CallsPlatform {
    private CallsPlatform() {}

    static void later(Runnable work) {
        Platform.runLater(work);
    }
}
