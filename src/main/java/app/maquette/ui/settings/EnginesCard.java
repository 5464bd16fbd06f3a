package app.maquette.ui.settings;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Engine;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.OperationKind;
import app.maquette.studio.port.Settings;
import app.maquette.ui.kit.text.Strings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;

/// Engines that are off until the user asks for them: those that the vendor resells, and those of which no official
/// paper tells fields and price. FX thread only.
final class EnginesCard extends Card {
    private final Map<List<EngineId>, CheckBox> boxes = new LinkedHashMap<>();
    private final SettingsViewModel model;

    EnginesCard(SettingsViewModel model, Strings strings) {
        super(strings.get("settings.engines.title"));
        this.model = model;
        getChildren()
                .addAll(
                        help(strings.get("settings.engines.apart-help")),
                        boxes(Engine.Listing.APART),
                        help(strings.get("settings.engines.off-help")),
                        boxes(Engine.Listing.OFF));
        model.settingsProperty().subscribe(this::show);
    }

    private FlowPane boxes(Engine.Listing listing) {
        var row = new FlowPane();
        row.getStyleClass().add("answer-line");
        Map<String, List<EngineId>> families = new LinkedHashMap<>();
        Catalogue.standard().engines().stream()
                .filter(engine -> engine.listing() == listing && draws(engine))
                .forEach(engine -> families.computeIfAbsent(name(engine), _ -> new ArrayList<>())
                        .add(engine.id()));
        families.forEach((name, engines) -> {
            var box = new CheckBox(name);
            box.setId("settings-engine-" + engines.getFirst());
            box.setOnAction(_ -> model.setShown(engines, box.isSelected()));
            boxes.put(engines, box);
            row.getChildren().add(box);
        });
        return row;
    }

    private static boolean draws(Engine engine) {
        return Catalogue.standard().route(engine.id(), OperationKind.GENERATE).isPresent();
    }

    /// Whole families are off together, but for one engine of a family that is on.
    private static String name(Engine engine) {
        boolean isWhole = Catalogue.standard().engines().stream()
                .filter(other -> other.family().equals(engine.family()))
                .allMatch(other -> other.listing() == engine.listing());
        return isWhole && !engine.family().equals(engine.id().value()) ? engine.family() : engine.label();
    }

    private void show(Settings now) {
        boxes.forEach((engines, box) -> box.setSelected(now.buying().shown().containsAll(engines)));
    }
}
