package app.maquette.ui.settings;

import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// What the program is made of and under which licences, to be read here. FX thread only.
final class LicencesCard extends Card {
    private final Background background;
    private final ListView<Licences.Part> parts = new ListView<>();
    private final TextArea text = new TextArea();

    LicencesCard(Background background, Strings strings) {
        super(strings.get("settings.licences.title"));
        this.background = background;
        parts.setId("settings-licences");
        parts.setAccessibleText(strings.get("settings.licences.title"));
        parts.setCellFactory(_ -> new Cell());
        parts.getStyleClass().add("settings-parts");
        text.setId("settings-licence");
        text.setEditable(false);
        Wrapping.wrap(text);
        text.setAccessibleText(strings.get("settings.licences.text"));
        text.getStyleClass().addAll(Styles.MONO, "settings-licence");
        HBox.setHgrow(text, Priority.ALWAYS);
        var both = new HBox(parts, text);
        both.getStyleClass().add("settings-licences");
        getChildren().addAll(help(strings.get("settings.licences.help")), both);
        parts.getSelectionModel().selectedItemProperty().subscribe(this::read);
        background.job(Licences::parts).onSuccess(this::show).start();
    }

    private void show(List<Licences.Part> all) {
        parts.getItems().setAll(all);
        parts.getSelectionModel().selectFirst();
    }

    private void read(Licences.@Nullable Part part) {
        if (part != null) {
            background.job(() -> Licences.text(part)).onSuccess(text::setText).start();
        }
    }

    private static final class Cell extends ListCell<Licences.Part> {
        @Override
        protected void updateItem(Licences.@Nullable Part part, boolean empty) {
            super.updateItem(part, empty);
            setText(part == null || empty ? "" : part.name() + " · " + part.licence());
        }
    }
}
