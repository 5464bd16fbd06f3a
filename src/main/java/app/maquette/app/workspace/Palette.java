package app.maquette.app.workspace;

import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Keymap;
import app.maquette.ui.kit.command.Offer;
import app.maquette.ui.kit.command.Offered;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.task.Ticket;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.settings.SettingsPlace;
import app.maquette.ui.shell.PaletteFinder;
import app.maquette.ui.shell.PaletteLine;
import app.maquette.ui.shell.PaletteLine.Face;
import app.maquette.ui.shell.PaletteLine.Kind;
import app.maquette.ui.shell.PaletteLine.Look;
import app.maquette.ui.shell.PaletteView;
import app.maquette.ui.shell.PaletteViewModel;
import app.maquette.ui.shell.RecentLines;
import app.maquette.ui.shell.ShellView;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Opens the list of all that can be done where the window is now. FX thread only.
final class Palette {
    private final RecentLines recent = new RecentLines();
    private final PaletteFinder finder;
    private final Doors doors;
    private final Thumbnails thumbnails;
    private final Background background;
    private final Strings strings = new Strings();

    /// Where what is chosen leads.
    interface Doors extends PaletteFinder.Doors {
        void show(SettingsPlace place);
    }

    Palette(Workspace workspace, Doors doors, Thumbnails thumbnails, Background background) {
        this.finder = new PaletteFinder(workspace.library(), doors, new CallTexts(strings, workspace.clock()));
        this.doors = doors;
        this.thumbnails = thumbnails;
        this.background = background;
    }

    /// What the rail offers at its foot: this list and the sheet of keys.
    SequencedMap<Command, Action> foot(Supplier<ShellView> window, Action keys) {
        var foot = new LinkedHashMap<Command, Action>();
        foot.put(Command.COMMANDS, Command.COMMANDS.action(strings, () -> open(window.get())));
        foot.put(Command.KEYS, keys);
        return foot;
    }

    private void open(ShellView window) {
        var closing = new Ticket[1];
        var focused = window.getScene().getFocusOwner();
        var lines = Stream.concat(
                        Keymap.offeredIn(window, focused).stream().map(this::action),
                        Stream.of(SettingsPlace.values()).map(this::setting))
                .toList();
        var model = new PaletteViewModel(
                lines,
                finder::find,
                recent,
                chosen -> {
                    closing[0].cancel();
                    chosen.run();
                },
                background);
        closing[0] = window.overlays().open(new PaletteView(model, thumbnails, strings));
    }

    private PaletteLine action(Offered offered) {
        var command = offered.command();
        var text = command.text(strings);
        return new PaletteLine(
                Kind.ACTION,
                command.name() + " " + offered.chord().text(),
                new Face(
                        command == Command.STARS ? text + " " + offered.chord().number() : text,
                        new Look.Drawn(command.icon().orElse(Icon.KEYBOARD)),
                        offered.chord().text()),
                offered.offer(),
                () -> {
                    var _ = offered.run().getAsBoolean();
                });
    }

    private PaletteLine setting(SettingsPlace place) {
        return new PaletteLine(
                Kind.SETTING,
                place.name(),
                new Face(place.title(strings), new Look.Drawn(Icon.SETTINGS), ""),
                () -> Offer.FREE,
                () -> doors.show(place));
    }
}
