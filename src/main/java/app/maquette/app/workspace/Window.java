package app.maquette.app.workspace;

import app.maquette.app.system.Bounds;
import app.maquette.app.system.Environment;
import app.maquette.app.system.FileManager;
import app.maquette.app.system.SystemKeyStore;
import app.maquette.ideogram.v2.QuoteTrial;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.studio.port.Session;
import app.maquette.studio.port.Settings;
import app.maquette.ui.kit.control.Theme;
import app.maquette.ui.kit.text.CalmCaret;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// The one window of a home. FX thread only, but for [#open].
public final class Window {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int LEAST_WIDTH = 880;
    private static final int LEAST_HEIGHT = 560;
    private final Stage stage;
    private final Workspace workspace;

    /// A scene and the scheme that it follows.
    ///
    /// @param scale device pixels per logical pixel of the first screen
    public record Dress(Scene scene, ObjectProperty<Settings.Scheme> scheme, double scale) {}

    private Window(Stage stage, Workspace workspace) {
        this.stage = stage;
        this.workspace = workspace;
    }

    /// Takes the home and opens its window, or shows the window that has it. Whatever fails leaves the home free.
    static int open(HomeOptions where, Environment environment) throws IOException {
        var accounts = where.accounts(environment, SystemKeyStore.ofMachine());
        var contents = new Contents(new QuoteTrial(ApiAddress.IDEOGRAM, environment.network()));
        var seats =
                new Seats(where, environment, accounts, () -> Toolkit.whenUp(contents::front), contents.background());
        var payee = seats.first();
        where.used(environment).prepare();
        var dressed = Toolkit.start(Window::dressEmpty);
        var seat = seats.take(payee);
        if (seat.isEmpty()) {
            return 0;
        }
        try {
            show(seats, seat.get(), dressed, contents);
        } catch (RuntimeException | Error e) {
            seats.close();
            throw e;
        }
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(seats::close));
        Toolkit.endWithIt();
        return Start.STAYS_OPEN;
    }

    private static void show(Seats seats, Seats.Seat seat, CompletableFuture<Dress> dressed, Contents contents) {
        var _ = dressed.thenAccept(ready -> seat.workspace().lookAhead(ready.scale()));
        var dress = Toolkit.await(dressed);
        Toolkit.await(CompletableFuture.runAsync(
                () -> {
                    contents.open(seats, dress, seat);
                    contents.stage().setOnHidden(_ -> Platform.exit());
                    new Window(contents.stage(), seat.workspace()).show();
                },
                Platform::runLater));
    }

    /// A scene with its style sheets read and applied before there is anything to show.
    public static Dress dressEmpty() {
        var scene = new Scene(new StackPane(), WIDTH, HEIGHT);
        var scheme = new SimpleObjectProperty<>(Settings.Scheme.SYSTEM);
        dress(scene, scheme);
        scene.getRoot().applyCss();
        return new Dress(scene, scheme, Screen.getPrimary().getOutputScaleX());
    }

    /// A window of the size that its scene has, not yet shown.
    ///
    /// @param asks whether the first paid call asks
    public static Stage stage(Dress dress, Workspace workspace, Venue venue, boolean asks) {
        var content = content(dress, workspace, venue, asks);
        dress.scene().setRoot(content.view());
        var stage = stage(dress.scene(), content);
        content.askToRenew(venue.home().root(), stage::hide);
        return stage;
    }

    static WindowComposition content(Dress dress, Workspace workspace, Venue venue, boolean asks) {
        var files = new FileManager(Environment.ofMachine());
        var content = new WindowComposition(workspace, venue, asks, Platform::runLater, files);
        var scheme = dress.scheme();
        scheme.set(workspace.preferences().settings().scheme());
        workspace
                .preferences()
                .settingsChanges()
                .subscribe(settings -> Platform.runLater(() -> scheme.set(settings.scheme())));
        return content;
    }

    static void dress(Scene scene, ObservableValue<Settings.Scheme> scheme) {
        new Theme(Platform.getPreferences().colorSchemeProperty()).apply(scene, scheme);
        CalmCaret.of(scene);
    }

    /// A window that asks before it closes on calls under way.
    public static Stage stage(Scene scene, WindowComposition content) {
        var stage = new Stage();
        fill(stage, content);
        stage.setTitle("Maquette");
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        return stage;
    }

    /// From now on this content decides how the window closes, and goes with it.
    static void fill(Stage stage, WindowComposition content) {
        stage.setOnCloseRequest(request -> {
            request.consume();
            content.askToClose(stage::hide);
        });
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> content.close());
    }

    /// Where the window was if a screen still shows that place, otherwise in the middle of the first; never over an
    /// edge.
    private void show() {
        var last = workspace.preferences().session().window();
        var screens = Screen.getScreens().stream().map(Window::windowsOf).toList();
        var place = Optional.ofNullable(last)
                .flatMap(was -> new Bounds(was.x(), was.y(), was.width(), was.height()).backOn(screens))
                .orElseGet(() -> new Bounds(0, 0, WIDTH, HEIGHT).centredIn(windowsOf(Screen.getPrimary())));
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(last != null && last.maximized());
        stage.setOnHiding(_ -> rememberPlace());
        stage.show();
    }

    /// What windows may take of a screen.
    private static Bounds windowsOf(Screen screen) {
        var bounds = screen.getVisualBounds();
        return new Bounds(
                (int) bounds.getMinX(), (int) bounds.getMinY(), (int) bounds.getWidth(), (int) bounds.getHeight());
    }

    private void rememberPlace() {
        if (stage.isFullScreen()) {
            return;
        }
        workspace
                .preferences()
                .changeSession(session -> session.withWindow(new Session.Window(
                        (int) stage.getX(),
                        (int) stage.getY(),
                        (int) stage.getWidth(),
                        (int) stage.getHeight(),
                        stage.isMaximized())));
    }
}
