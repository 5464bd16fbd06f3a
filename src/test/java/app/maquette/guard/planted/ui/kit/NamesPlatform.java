package app.maquette.guard.planted.ui.kit;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// Planted: the FX thread entered by a method reference.
public final class NamesPlatform {
    static final Executor FX = Platform::runLater;

    private NamesPlatform() {}
}
