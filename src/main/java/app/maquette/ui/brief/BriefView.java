package app.maquette.ui.brief;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Fields;
import app.maquette.domain.request.FirstEngine;
import app.maquette.domain.request.OperationKind;
import app.maquette.ui.kit.control.AspectShapes;
import app.maquette.ui.kit.control.ChipGroup;
import app.maquette.ui.kit.control.LateChildren;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.control.Segmented;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.text.Hint;
import app.maquette.ui.kit.text.OneLine;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The left panel: everything of a brief, and at its foot what drafting it costs. FX thread only.
public final class BriefView extends VBox {
    /// Wide ones, then tall ones, each from plain to extreme.
    private static final List<String> SHAPES =
            List.of("1x1", "4x3", "3x2", "16x10", "16x9", "3x1", "3x4", "2x3", "10x16", "9x16", "1x3");
    private static final List<String> STYLES =
            List.of("auto", "general", "realistic", "design", "render_3d", "anime", "fiction");
    private static final List<EngineId> ENGINES =
            Arrays.stream(FirstEngine.values()).map(FirstEngine::id).toList();
    private static final List<EngineId> CHEAP =
            List.of(FirstEngine.V_2_TURBO.id(), FirstEngine.V_2A_TURBO.id(), FirstEngine.V_1_TURBO.id());

    private final BriefViewModel model;
    private final CallTexts words;
    private final Strings strings;
    private final TextArea prompt = new PromptArea();
    private final Segmented<EngineId> models;

    public BriefView(BriefViewModel model, CallTexts words, DraftButtons buttons) {
        this.model = model;
        this.words = words;
        this.strings = words.strings();
        this.models = new Segmented<>(Catalogue.standard()::label, this::price);
        var fields = new VBox();
        fields.getStyleClass().add("brief-fields");
        var options = new BriefOptions(model, words);
        var rest = List.<Region>of(
                negativePrompt(),
                aspectRatio(),
                style(),
                drafting(),
                options.magicPrompt(),
                options.seed(),
                options.collection());
        // Where the window is low the prompt gives room before anything is out of sight.
        rest.forEach(part -> part.setMinHeight(USE_PREF_SIZE));
        LateChildren.set(
                fields,
                fields.getChildren(),
                Stream.concat(Stream.of(prompt()), rest.stream()).toArray(Node[]::new));
        var scroll = new ScrollBox(fields);
        scroll.setFitToHeight(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll, buttons);
        getStyleClass().addAll("panel", "brief");
    }

    public void focusPrompt() {
        // What lies in a scroll pane is in the scene, and can take the focus, only once the pane has its skin.
        applyCss();
        prompt.requestFocus();
        prompt.end();
    }

    private Node prompt() {
        var heading = new SectionHeading(strings.get("workbench.prompt.title"));
        heading.noteProperty()
                .bind(model.promptProperty()
                        .map(text ->
                                strings.get("workbench.prompt.characters", text.codePointCount(0, text.length()))));
        prompt.setId("prompt");
        Wrapping.wrap(prompt);
        prompt.getStyleClass().add("prompt");
        prompt.setPromptText(strings.get("workbench.prompt.hint"));
        prompt.setAccessibleText(strings.get("workbench.prompt.title"));
        prompt.textProperty().bindBidirectional(model.promptProperty());
        return LateChildren.group(heading, prompt);
    }

    private Region negativePrompt() {
        var field = OneLine.on(new TextField());
        field.setId("negative-prompt");
        field.setPromptText(strings.get("workbench.negative.hint"));
        field.setAccessibleText(strings.get("workbench.negative.hint"));
        field.textProperty().bindBidirectional(model.negativePromptProperty());
        return LateChildren.shownIf(model.engineProperty().map(engine -> takes(engine, Fields.NEGATIVE_PROMPT)), field);
    }

    private Region aspectRatio() {
        var heading = new SectionHeading(strings.get("workbench.aspect.title"));
        heading.noteProperty().bind(model.aspectRatioProperty().map(AspectShapes::label));
        var shapes = new AspectShapes();
        shapes.setId("aspect-ratio");
        shapes.setItems(SHAPES);
        Hint.on(shapes, strings.get("workbench.aspect.tip"));
        join(shapes.valueProperty(), model.aspectRatioProperty());
        return LateChildren.group(heading, shapes);
    }

    private Region style() {
        var chips = new ChipGroup<String>(style -> words.choice(Fields.STYLE_TYPE, style));
        chips.setId("style");
        chips.setItems(STYLES);
        Hint.on(chips, strings.get("workbench.style.tip"));
        join(chips.valueProperty(), model.styleProperty());
        var group = LateChildren.group(new SectionHeading(strings.get("workbench.style.title")), chips);
        return LateChildren.shownIf(model.engineProperty().map(engine -> takes(engine, Fields.STYLE_TYPE)), group);
    }

    private Region drafting() {
        var full = new Picker<>(strings.get("workbench.model.title"), model.engineProperty(), this::modelLine);
        full.setId("model");
        full.called(strings.get("workbench.model.all"));
        full.setValues(ENGINES);
        var heading = new SectionHeading(strings.get("workbench.model.title")).with(full);
        models.setId("draft-models");
        Hint.on(models, strings.get("workbench.model.tip"));
        Hint.on(full, strings.get("workbench.model.tip"));
        join(models.valueProperty(), model.engineProperty());
        model.engineProperty().subscribe(_ -> offerModels());
        model.pricesProperty().subscribe(_ -> {
            offerModels();
            full.setValues(ENGINES);
        });
        return LateChildren.group(heading, models);
    }

    /// The cheap models, and the one chosen if it is none of them.
    private void offerModels() {
        var offered = new ArrayList<>(CHEAP);
        if (!offered.contains(model.engineProperty().get())) {
            offered.add(model.engineProperty().get());
        }
        models.setItems(offered);
    }

    private String price(EngineId one) {
        return words.each(model.pricesProperty().get(), one);
    }

    private String modelLine(EngineId one) {
        return strings.get("workbench.model.line", Catalogue.standard().label(one), price(one)) + words.uses(one);
    }

    private static boolean takes(EngineId engine, String field) {
        return Catalogue.standard().takes(engine, OperationKind.GENERATE, field);
    }

    /// Two ways, for a control whose value may be missing.
    private static <T> void join(ObjectProperty<@Nullable T> control, Property<T> property) {
        property.subscribe(() -> control.set(property.getValue()));
        control.set(property.getValue());
        control.subscribe(value -> {
            if (value != null) {
                property.setValue(value);
            }
        });
    }
}
