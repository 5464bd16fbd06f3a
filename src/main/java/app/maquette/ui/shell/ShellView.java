package app.maquette.ui.shell;

import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.FullScreen;
import app.maquette.ui.kit.command.Keymap;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.LateChildren;
import app.maquette.ui.kit.control.OverlayHost;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.control.Theme;
import app.maquette.ui.kit.control.Toasts;
import app.maquette.ui.kit.panel.Paneled;
import app.maquette.ui.kit.text.Strings;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The window's content: rail, one screen at a time, status line, and what is laid over them. FX thread only.
public final class ShellView extends StackPane {
    private final BorderPane frame = new BorderPane();
    private final StackPane stage = new StackPane();
    private final List<Screen> screens;
    private final ShellViewModel model;
    private final OverlayHost overlays;

    /// @param foot what is offered below the screens: the list of commands, the sheet of keys
    public ShellView(
            List<Screen> screens,
            ShellViewModel model,
            Region status,
            Toasts toasts,
            SequencedMap<Command, Action> foot) {
        this.screens = List.copyOf(screens);
        this.model = model;
        Theme.wear(this, "shell.css");
        frame.setLeft(new Rail(this.screens, model, foot.values()));
        frame.setCenter(stage);
        frame.setBottom(status);
        frame.getStyleClass().add(Styles.BOARD);
        overlays = new OverlayHost(frame, toasts);
        getChildren().setAll(overlays);
        model.screenProperty()
                .subscribe(_ -> stage.getChildren().setAll(shown().view().get()));
        listen(foot, new Strings());
    }

    /// Stands above every screen while it is visible.
    public void setBanner(Node banner) {
        LateChildren.whenVisible(frame, banner, () -> frame.setTop(banner));
    }

    /// Where dialogs are laid over the window.
    public OverlayHost overlays() {
        return overlays;
    }

    /// Lies in the place of the screen until another screen is chosen or it is taken away.
    public void cover(Region desk) {
        stage.getChildren().setAll(desk);
    }

    /// The screen again.
    public void uncover() {
        stage.getChildren().setAll(shown().view().get());
    }

    private Screen shown() {
        return screens.stream()
                .filter(one -> one.name().equals(model.screenProperty().get()))
                .findFirst()
                .orElse(screens.getFirst());
    }

    private void listen(Map<Command, Action> foot, Strings strings) {
        var map = new Keymap(Context.EVERYWHERE)
                .when(() -> !overlays.openProperty().get());
        for (int i = 0; i < screens.size(); i++) {
            var name = screens.get(i).name();
            map.bind(Command.SCREENS.get(i), () -> model.show(name));
        }
        foot.forEach((command, action) -> map.bind(command, action::run));
        map.bindIf(Command.FOLD, _ -> fold())
                .bind(
                        Command.FULL_SCREEN,
                        () -> FullScreen.toggle(
                                this,
                                strings.get("shell.full-screen.leave", Command.FULL_SCREEN.keys(Context.EVERYWHERE))))
                .on(this);
    }

    private boolean fold() {
        if (shown().view().get() instanceof Paneled paneled) {
            paneled.panels().toggle();
            return true;
        }
        return false;
    }
}
