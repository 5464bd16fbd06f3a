package app.maquette.app.tour;

import app.maquette.app.workspace.Toolkit;
import app.maquette.app.workspace.Venue;
import app.maquette.app.workspace.Window;
import app.maquette.app.workspace.Workspace;
import app.maquette.store.home.HomeLock;
import app.maquette.studio.port.Settings.Scheme;
import java.time.Clock;
import java.time.ZoneId;
import javafx.application.Platform;
import javafx.stage.Stage;

/// A window of the tour on its home, opened as the program opens its own. Call it from the tour's own thread.
record TourWindow(HomeLock lock, Workspace workspace, Stage stage, TourHand hand) implements AutoCloseable {
    static TourWindow open(Venue venue) {
        var dressed = Toolkit.start(Window::dressEmpty);
        if (!(HomeLock.claim(venue.home(), () -> {}) instanceof HomeLock.Claim.Mine(var lock))) {
            throw new IllegalStateException("another tour plays in this folder");
        }
        var workspace = new Workspace(venue, Clock.system(ZoneId.systemDefault()));
        var _ = dressed.thenAccept(ready -> workspace.lookAhead(ready.scale()));
        var dress = Toolkit.await(dressed);
        Platform.setImplicitExit(false);
        var stage = TourHand.onFx(() -> {
            // As large as its scene: the pictures have one size, whatever screen there is.
            var shown = Window.stage(dress, workspace, venue, false);
            shown.show();
            return shown;
        });
        var hand = new TourHand(stage.getScene());
        hand.until("the side panels", () -> hand.find("gauge") != null);
        return new TourWindow(lock, workspace, stage, hand);
    }

    void dress(Scheme wanted) {
        workspace.preferences().changeSettings(settings -> settings.withScheme(wanted));
    }

    @Override
    public void close() {
        TourHand.onFx(() -> {
            stage.hide();
            return stage;
        });
        workspace.close();
        lock.close();
    }
}
