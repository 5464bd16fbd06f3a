package app.maquette.ui.library;

import app.maquette.domain.Verdict;
import app.maquette.studio.port.Library.Shown;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.picture.TakeoutActions;
import app.maquette.ui.kit.text.Strings;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

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
    private final Action save;
    private final Action copy;
    private final Action copyPrompt;
    private final Action reveal;

    LibraryActions(LibraryViewModel model, TakeoutActions takeout, LibraryOverlays looks, Strings strings) {
        this.model = model;
        this.takeout = takeout;
        this.drag = new ChosenDrag(model, takeout, strings);
        this.strings = strings;
        open = action("library.action.open", Icon.LOUPE, key(KeyCode.ENTER), looks::toggleWhole);
        compare = new Action(strings.get("library.action.compare"), Icon.COMPARE, key(KeyCode.C), looks::compareChosen)
                .disabledWhile(model.chosen().selectionProperty().map(selection -> selection.count() < 2));
        pick = verdict("library.action.pick", Icon.PICK, KeyCode.P, Verdict.PICK);
        reject = verdict("library.action.reject", Icon.REJECT, KeyCode.X, Verdict.REJECT);
        clear = verdict("library.action.clear", Icon.MINUS, KeyCode.U, Verdict.NONE);
        usePrompt = action("library.action.use-prompt", Icon.WORKBENCH, null, model::usePrompt);
        save = action("library.action.save", Icon.SAVE, shortcut(KeyCode.S), () -> withChosen(takeout::saveAs));
        copy = action("library.action.copy", Icon.COPY, shortcut(KeyCode.C), () -> withChosen(takeout::copyPictures));
        copyPrompt = action("library.action.copy-prompt", Icon.COPY, null, this::copyPrompt);
        reveal = action("library.action.reveal", Icon.REVEAL, null, () -> withChosen(takeout::reveal));
    }

    Node verdicts() {
        return bar(pick, reject, clear);
    }

    Node looks() {
        return bar(open, compare);
    }

    Node takeouts() {
        return bar(usePrompt, save, copy, copyPrompt, reveal);
    }

    ContextMenu menu() {
        var stars = new Menu(strings.get("library.menu.stars"));
        for (int count = 0; count <= Group.MOST_STARS; count++) {
            stars.getItems().add(star(count));
        }
        var menu = new ContextMenu();
        for (var group : List.of(
                List.of(open, compare),
                List.of(pick, reject, clear),
                List.of(usePrompt, save, copy, copyPrompt, reveal))) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(action -> menu.getItems().add(action.menuItem()));
            if (group.contains(pick)) {
                menu.getItems().add(stars);
            }
        }
        menu.setId("library-menu");
        return menu;
    }

    /// Runs the action of a key; false for every other key.
    boolean runs(KeyEvent key) {
        for (var action : List.of(save, copy)) {
            var accelerator = action.accelerator();
            if (accelerator != null && accelerator.match(key)) {
                action.run();
                return true;
            }
        }
        return false;
    }

    /// Lets the chosen pictures be dragged from the node into other programs.
    void dragFrom(Node node) {
        takeout.dragFrom(node, drag::pictures);
    }

    private MenuItem star(int count) {
        var name = count == 0 ? strings.get("library.stars.none") : strings.get("library.stars.tip", count);
        var digit = new KeyCodeCombination(KeyCode.valueOf("DIGIT" + count));
        return new Action(name, Icon.PICK, digit, () -> model.rate(count)).menuItem();
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

    private Action verdict(String key, Icon icon, KeyCode code, Verdict verdict) {
        return action(key, icon, key(code), () -> model.judge(verdict));
    }

    private Action action(String key, Icon icon, @Nullable KeyCombination keys, Runnable what) {
        return new Action(strings.get(key), icon, keys, what).disabledWhile(nothing());
    }

    private ObservableValue<Boolean> nothing() {
        return model.chosen().focusedProperty().map(_ -> false).orElse(true);
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
