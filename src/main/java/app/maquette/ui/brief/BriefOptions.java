package app.maquette.ui.brief;

import app.maquette.catalogue.Route;
import app.maquette.ui.kit.control.LateChildren;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.text.Hint;
import app.maquette.ui.kit.text.OneLine;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrong;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

/// The rarer settings of a brief, one line each: magic prompt, seed, collection. FX thread only.
final class BriefOptions {
    private final BriefViewModel model;
    private final Strings strings;

    BriefOptions(BriefViewModel model, CallTexts words) {
        this.model = model;
        this.strings = words.strings();
    }

    Region images() {
        var name = strings.get("workbench.images.title");
        var picker = new Picker<Integer>(
                name, model.imagesProperty(), images -> strings.get("workbench.images.count", images));
        picker.setId("images");
        Hint.on(picker, strings.get("workbench.images.tip"));
        model.engineProperty()
                .subscribe(engine -> picker.setValues(IntStream.rangeClosed(
                                1, Engines.route(engine).map(Route::maxImages).orElse(1))
                        .boxed()
                        .toList()));
        return picker;
    }

    Region seed() {
        var name = strings.get("workbench.seed.title");
        var picker = new Picker<Boolean>(
                name,
                model.seedFixedProperty(),
                fixed -> strings.get(fixed ? "workbench.seed.fixed" : "workbench.seed.random"));
        picker.setId("seed");
        picker.setValues(List.of(false, true));
        var number = OneLine.on(new TextField());
        number.setId("seed-number");
        number.getStyleClass().add("mono");
        number.setPromptText(strings.get("workbench.seed.hint"));
        number.setAccessibleText(strings.get("workbench.seed.hint"));
        number.textProperty().bindBidirectional(model.seedTextProperty());
        number.focusedProperty().subscribe(isFocused -> model.setTypingSeed(isFocused));
        picker.setOnHidden(_ -> focusEmpty(number));
        var wrong = Wrong.label();
        wrong.setId("seed-wrong");
        model.seedWrongProperty().subscribe(isWrong -> {
            wrong.setText(isWrong ? strings.get("workbench.seed.wrong") : "");
            Wrong.mark(number, wrong.getText());
        });
        Hint.on(picker, strings.get("workbench.seed.tip"));
        return LateChildren.group(
                new SectionHeading(name).with(picker), LateChildren.shownIf(model.seedFixedProperty(), number), wrong);
    }

    /// Choosing a fixed seed asks for its number.
    private void focusEmpty(TextField number) {
        if (model.seedFixedProperty().get() && number.getText().isEmpty()) {
            number.requestFocus();
        }
    }

    Region collection() {
        var name = strings.get("workbench.collection.title");
        var names = new CollectionBox(model.collections());
        names.setId("collection");
        names.setAccessibleText(name);
        Hint.on(names, strings.get("workbench.collection.tip"));
        names.valueProperty().bindBidirectional(model.collectionProperty());
        return new SectionHeading(name).with(names);
    }
}
