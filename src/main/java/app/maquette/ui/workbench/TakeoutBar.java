package app.maquette.ui.workbench;

import app.maquette.studio.Library.Shown;
import app.maquette.ui.kit.Action;
import app.maquette.ui.kit.Icon;
import app.maquette.ui.kit.Strings;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// What can be done with a final: drag it out, save, copy, show in the file manager. FX thread only.
final class TakeoutBar extends VBox {
    private final InspectorViewModel model;
    private final Strings strings;
    private Consumer<String> notes = _ -> {};

    TakeoutBar(InspectorViewModel model, Words words, Node preview) {
        this.model = model;
        this.strings = words.strings();
        var buttons = new FlowPane();
        buttons.getStyleClass().add("takeout-buttons");
        actions().forEach(action -> buttons.getChildren().add(action.button()));
        var hint = new Label(strings.get("workbench.takeout.drag"));
        hint.getStyleClass().addAll("muted", "small");
        hint.setWrapText(true);
        getChildren().setAll(buttons, hint);
        getStyleClass().add("takeout");
        managedProperty().bind(visibleProperty());
        preview.setOnDragDetected(drag -> {
            var file = model.takeout().dragFileProperty().get();
            if (file != null) {
                var content = new ClipboardContent();
                content.putFiles(List.of(file.toFile()));
                preview.startDragAndDrop(TransferMode.COPY).setContent(content);
                drag.consume();
            }
        });
    }

    /// Hears what was done, in a sentence.
    void onNote(Consumer<String> sink) {
        notes = sink;
    }

    private List<Action> actions() {
        return List.of(
                new Action(strings.get("workbench.takeout.save"), Icon.SAVE, null, this::save),
                new Action(strings.get("workbench.takeout.copy"), Icon.COPY, null, this::copyPicture),
                new Action(strings.get("workbench.takeout.copy-prompt"), Icon.COPY, null, () -> copyText(true)),
                new Action(strings.get("workbench.takeout.copy-seed"), Icon.COPY, null, () -> copyText(false)),
                new Action(
                        strings.get("workbench.takeout.reveal"),
                        Icon.REVEAL,
                        null,
                        () -> model.shown().ifPresent(model.takeout()::reveal)));
    }

    private void save() {
        model.shown().ifPresent(shown -> {
            var chooser = new FileChooser();
            chooser.setTitle(strings.get("workbench.takeout.save"));
            chooser.setInitialFileName(model.takeout().suggestedName(shown));
            var target = chooser.showSaveDialog(getScene().getWindow());
            if (target != null) {
                model.takeout()
                        .save(
                                shown,
                                target.toPath(),
                                file -> notes.accept(
                                        strings.get("workbench.takeout.saved", String.valueOf(file.getFileName()))));
            }
        });
    }

    private void copyPicture() {
        var file = model.takeout().dragFileProperty().get();
        if (file != null) {
            var content = new ClipboardContent();
            content.putFiles(List.of(file.toFile()));
            put(content, strings.get("workbench.takeout.copied"));
        }
    }

    private void copyText(boolean isPrompt) {
        model.shown().map(Shown::picture).ifPresent(picture -> {
            var content = new ClipboardContent();
            content.putString(
                    isPrompt
                            ? picture.produced().prompt()
                            : String.valueOf(picture.produced().seed()));
            put(content, strings.get("workbench.takeout.copied"));
        });
    }

    private void put(ClipboardContent content, String note) {
        Clipboard.getSystemClipboard().setContent(content);
        notes.accept(note);
    }
}
