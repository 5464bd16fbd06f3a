package app.maquette.ui.library;

import app.maquette.domain.Verdict;
import app.maquette.domain.request.OperationKind;
import app.maquette.studio.port.Library.Shown;
import app.maquette.ui.kit.command.Chord;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.picture.TakeoutActions;
import app.maquette.ui.kit.text.Strings;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.FlowPane;

/// What can be done with the pictures chosen, by button, by menu and by key. FX thread only.
final class LibraryActions {
    private final LibraryViewModel model;
    private final TakeoutActions takeout;
    private final ChosenDrag drag;
    private final Strings strings;
    private final Action open;
    private final Action compare;
    private final Action pick;
    private final Action reject;
    private final Action clear;
    private final Action usePrompt;
    private final Action edit;
    private final Action save;
    private final Action copy;
    private final Action copyPrompt;
    private final Action reveal;

    LibraryActions(LibraryViewModel model, TakeoutActions takeout, LibraryOverlays looks, Strings strings) {
        this.model = model;
        this.takeout = takeout;
        this.drag = new ChosenDrag(model, takeout, strings);
        this.strings = strings;
        open = command(Command.OPEN, looks::toggleWhole);
        compare = Command.COMPARE_THEM
                .action(Context.LIBRARY, strings, looks::compareChosen)
                .disabledWhile(model.chosen().selectionProperty().map(selection -> selection.count() < 2));
        pick = command(Command.PICK, () -> model.judge(Verdict.PICK));
        reject = command(Command.REJECT, () -> model.judge(Verdict.REJECT));
        clear = command(Command.CLEAR, () -> model.judge(Verdict.NONE));
        usePrompt = action("library.action.use-prompt", Icon.WORKBENCH, model::usePrompt);
        edit = command(Command.EDIT, () -> edit(OperationKind.EDIT_REGION));
        save = command(Command.SAVE, () -> withChosen(takeout::saveAs));
        copy = command(Command.COPY, () -> withChosen(takeout::copyPictures));
        copyPrompt = action("library.action.copy-prompt", Icon.COPY, this::copyPrompt);
        reveal = action("library.action.reveal", Icon.REVEAL, () -> withChosen(takeout::reveal));
    }

    Node verdicts() {
        return bar(pick, reject, clear);
    }

    /// Opens the desk on the picture in focus, where it is here.
    void edit(OperationKind kind) {
        var shown = model.chosen().focusedProperty().get();
        if (shown != null && shown.picture().isStored()) {
            takeout.edit(shown, kind);
        }
    }

    Node looks() {
        return bar(open, compare);
    }

    Node takeouts() {
        return bar(edit, usePrompt, save, copy, copyPrompt, reveal);
    }

    ContextMenu menu() {
        var stars = new Menu(strings.get("library.menu.stars"));
        Stream.of(Command.NO_STARS, Command.STARS)
                .flatMap(command -> command.chords(Context.LIBRARY).stream())
                .forEach(digit -> stars.getItems().add(star(digit)));
        var menu = new ContextMenu();
        menu.getItems()
                .addAll(
                        Command.OPEN.menuItem(Context.LIBRARY, open),
                        Command.COMPARE_THEM.menuItem(Context.LIBRARY, compare),
                        new SeparatorMenuItem(),
                        Command.PICK.menuItem(Context.LIBRARY, pick),
                        Command.REJECT.menuItem(Context.LIBRARY, reject),
                        Command.CLEAR.menuItem(Context.LIBRARY, clear),
                        stars,
                        new SeparatorMenuItem(),
                        Command.EDIT.menuItem(Context.LIBRARY, edit),
                        usePrompt.menuItem(),
                        Command.SAVE.menuItem(Context.LIBRARY, save),
                        Command.COPY.menuItem(Context.LIBRARY, copy),
                        copyPrompt.menuItem(),
                        reveal.menuItem());
        menu.setId("library-menu");
        return menu;
    }

    /// What is done with several before they are filed.
    List<Action> forSeveral() {
        return List.of(pick, save);
    }

    void save() {
        save.run();
    }

    void copy() {
        copy.run();
    }

    /// Lets the chosen pictures be dragged from the node into other programs.
    void dragFrom(Node node) {
        takeout.dragFrom(node, drag::pictures);
    }

    private MenuItem star(Chord digit) {
        int count = digit.number();
        var name = count == 0 ? strings.get("library.stars.none") : strings.get("library.stars.tip", count);
        return Command.menuItem(digit, new Action(name, Icon.PICK, null, () -> model.rate(count)));
    }

    private void withChosen(Consumer<List<Shown>> what) {
        model.withChosen(what);
    }

    private void copyPrompt() {
        var shown = model.chosen().focusedProperty().get();
        if (shown != null) {
            takeout.copyText(shown.picture().produced().prompt());
        }
    }

    private static FlowPane bar(Action... actions) {
        var bar = new FlowPane();
        for (var action : actions) {
            bar.getChildren().add(action.button());
        }
        bar.getStyleClass().add("library-buttons");
        return bar;
    }

    private Action command(Command command, Runnable what) {
        return command.action(Context.LIBRARY, strings, what).disabledWhile(nothing());
    }

    private Action action(String key, Icon icon, Runnable what) {
        return new Action(strings.get(key), icon, null, what).disabledWhile(nothing());
    }

    private ObservableValue<Boolean> nothing() {
        return model.chosen().focusedProperty().map(_ -> false).orElse(true);
    }
}
