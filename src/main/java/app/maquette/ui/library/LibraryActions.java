package app.maquette.ui.library;

import app.maquette.domain.Verdict;
import app.maquette.studio.Library.Shown;
import app.maquette.ui.kit.Action;
import app.maquette.ui.kit.Icon;
import app.maquette.ui.kit.Strings;
import app.maquette.ui.kit.TakeoutActions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What can be done with the picture in focus, by button and by key. FX thread only.
final class LibraryActions {
    private static final List<KeyCode> DIGITS =
            List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5);

    private final LibraryViewModel model;
    private final TakeoutActions takeout;
    private final Strings strings;
    private final Action usePrompt;
    private final Action save;
    private final Action copy;
    private final Action reveal;
    private final List<Action> keys = new ArrayList<>();

    LibraryActions(LibraryViewModel model, TakeoutActions takeout, Strings strings) {
        this.model = model;
        this.takeout = takeout;
        this.strings = strings;
        usePrompt = action("library.action.use-prompt", Icon.WORKBENCH, null, model::usePrompt);
        save = action("library.action.save", Icon.SAVE, shortcut(KeyCode.S), () -> withFocused(takeout::saveAs));
        copy = action("library.action.copy", Icon.COPY, shortcut(KeyCode.C), () -> withFocused(takeout::copyPicture));
        reveal = action("library.action.reveal", Icon.REVEAL, null, () -> withFocused(takeout::reveal));
        keys.addAll(List.of(save, copy));
        keys.add(verdict("library.action.pick", Icon.PICK, KeyCode.P, Verdict.PICK));
        keys.add(verdict("library.action.reject", Icon.REJECT, KeyCode.X, Verdict.REJECT));
        keys.add(verdict("library.action.clear", Icon.CLOSE, KeyCode.U, Verdict.NONE));
        for (int i = 0; i < DIGITS.size(); i++) {
            int stars = i + 1;
            keys.add(new Action(
                    strings.get("library.stars.give", stars),
                    Icon.PICK,
                    new KeyCodeCombination(DIGITS.get(i)),
                    () -> model.star(stars)));
        }
    }

    Action reveal() {
        return reveal;
    }

    Node bar() {
        var bar = new FlowPane(usePrompt.button(), save.button(), copy.button());
        bar.getStyleClass().add("library-buttons");
        return bar;
    }

    Region spacer() {
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /// Runs the action of a key.
    void press(KeyEvent key) {
        for (var action : keys) {
            var accelerator = action.accelerator();
            if (accelerator != null && accelerator.match(key)) {
                action.run();
                key.consume();
                return;
            }
        }
    }

    /// Lets the picture in focus be dragged from the node into other programs.
    void dragFrom(Node node) {
        takeout.dragFrom(node);
    }

    private void withFocused(Consumer<Shown> what) {
        var shown = model.focusedProperty().get();
        if (shown != null) {
            what.accept(shown);
        }
    }

    private Action verdict(String key, Icon icon, KeyCode code, Verdict verdict) {
        return new Action(strings.get(key), icon, new KeyCodeCombination(code), () -> model.judge(verdict));
    }

    private Action action(String key, Icon icon, @Nullable KeyCombination keys, Runnable what) {
        return new Action(strings.get(key), icon, keys, what).disabledWhile(nothing());
    }

    private ObservableValue<Boolean> nothing() {
        return model.focusProperty().map(index -> index.intValue() < 0);
    }

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
