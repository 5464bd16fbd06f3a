package app.maquette.ui.library.filing;

import app.maquette.domain.FiledAs;
import app.maquette.ui.kit.command.Chord;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.Keymap;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.text.Strings;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// Filing by key and by menu. FX thread only.
public final class FilingKeys {
    private final PictureFiling filing;
    private final FilingBar bar;
    private final Strings strings;

    public FilingKeys(PictureFiling filing, FilingBar bar, Strings strings) {
        this.filing = filing;
        this.bar = bar;
        this.strings = strings;
    }

    /// Binds the keys, and adds to the menu.
    ///
    /// @param counts whether the keys of the gallery count now
    public void on(Node view, BooleanSupplier counts, ContextMenu menu) {
        new Keymap(Context.LIBRARY)
                .when(counts)
                .bind(Command.TAG, bar::askTag)
                .bind(Command.ADD_TO, bar::askCollection)
                .bind(Command.NOTE, bar::askNote)
                .bind(Command.DISCARD, filing::discard)
                .bind(Command.LABELS, digit -> filing.label(label(digit)))
                .on(view);
        var labels = new Menu(Command.LABELS.text(strings));
        for (var digit : Command.LABELS.chords(Context.LIBRARY)) {
            // keys: library.label.*
            var name = strings.get("library.label." + label(digit).name().toLowerCase(Locale.ROOT));
            labels.getItems()
                    .add(Command.menuItem(digit, new Action(name, Icon.DOT, null, () -> filing.label(label(digit)))));
        }
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item(Command.TAG, bar::askTag),
                        item(Command.ADD_TO, bar::askCollection),
                        item(Command.NOTE, bar::askNote),
                        labels,
                        item(Command.DISCARD, filing::discard),
                        new Action(strings.get("library.trash.restore"), filing::restore).menuItem());
    }

    private MenuItem item(Command command, Runnable what) {
        return command.menuItem(Context.LIBRARY, command.action(Context.LIBRARY, strings, what));
    }

    private static FiledAs.Label label(Chord digit) {
        return switch (digit.number()) {
            case 6 -> FiledAs.Label.RED;
            case 7 -> FiledAs.Label.YELLOW;
            case 8 -> FiledAs.Label.GREEN;
            default -> FiledAs.Label.BLUE;
        };
    }
}
