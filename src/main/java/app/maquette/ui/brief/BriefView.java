package app.maquette.ui.brief;

import app.maquette.catalogue.Field;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.Fields;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.Keymap;
import app.maquette.ui.kit.control.LateChildren;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.text.OneLine;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The left panel: everything of a brief, and at its foot what drafting it costs. FX thread only.
public final class BriefView extends VBox {
    private static final Field NEGATIVE = Engines.route(Brief.EMPTY.engine())
            .flatMap(route -> route.find(Fields.NEGATIVE_PROMPT))
            .orElseThrow();
    private final BriefViewModel model;
    private final Strings strings;
    private final TextArea prompt = new PromptArea();

    public BriefView(BriefViewModel model, CallTexts words, DraftButtons buttons, Thumbnails thumbnails) {
        this.model = model;
        this.strings = words.strings();
        var fields = new VBox();
        fields.getStyleClass().add("brief-fields");
        var options = new BriefOptions(model, words);
        var rest = List.<Region>of(
                negativePrompt(),
                new EnginePicker(model, words, options.images()),
                new FieldControls(model, words, thumbnails),
                new AsideLine(model, words),
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
        heading.with(steps(heading.noteProperty()));
        prompt.setId("prompt");
        Wrapping.wrap(prompt);
        prompt.getStyleClass().add("prompt");
        prompt.setPromptText(strings.get("workbench.prompt.hint"));
        prompt.setAccessibleText(strings.get("workbench.prompt.title"));
        prompt.textProperty().bindBidirectional(model.promptProperty());
        new PictureTransfer(model.pictures()).dropOn(prompt, model.pictures()::target);
        return LateChildren.group(heading, prompt);
    }

    /// The way through earlier briefs, and how long the prompt is.
    private HBox steps(StringProperty length) {
        var history = model.history();
        var earlier = Command.EARLIER_BRIEF.action(Context.PROMPT, strings, () -> history.step(1));
        var later = Command.LATER_BRIEF
                .action(Context.PROMPT, strings, () -> history.step(-1))
                .disabledWhile(history.placeProperty().map(BriefHistory.Place::isWriting));
        var place = new Label();
        place.setId("brief-place");
        place.textProperty()
                .bind(history.placeProperty()
                        .map(now -> now.isWriting() ? "" : strings.get("workbench.history.place", now.at(), now.of())));
        var note = new Label();
        note.textProperty().bind(length);
        var steps = new HBox(place, earlier.iconButton(), later.iconButton(), note);
        steps.getStyleClass().add("brief-steps");
        List.of(place, note).forEach(label -> label.getStyleClass().add("section-note"));
        new Keymap(Context.PROMPT)
                .bind(Command.EARLIER_BRIEF, earlier::run)
                .bind(Command.LATER_BRIEF, later::run)
                .before(this);
        return steps;
    }

    private Region negativePrompt() {
        var field = OneLine.on(new TextField());
        field.setId("negative-prompt");
        field.setPromptText(strings.get("workbench.negative.hint"));
        field.setAccessibleText(strings.get("workbench.negative.hint"));
        field.textProperty().bindBidirectional(model.field(NEGATIVE));
        return LateChildren.shownIf(
                model.engineProperty()
                        .map(engine -> Engines.route(engine)
                                .flatMap(route -> route.find(Fields.NEGATIVE_PROMPT))
                                .isPresent()),
                field);
    }
}
