package app.maquette.ui.desk;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Engine;
import app.maquette.catalogue.Field;
import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.domain.Size;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Operation;
import app.maquette.domain.request.OperationKind;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.money.CapLink;
import app.maquette.ui.kit.money.PriceButton;
import app.maquette.ui.kit.money.PurchaseState;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the chosen operation is told, and the one button that buys it. FX thread only.
final class WorkPanel extends BorderPane {
    private static final int MOST_IMAGES = 8;
    private static final List<Size> SHAPES =
            List.of(new Size(4, 5), new Size(9, 16), new Size(1, 1), new Size(16, 9), new Size(3, 1));

    private final DeskViewModel model;
    private final CallTexts words;
    private final Strings strings;
    private final VBox fields = new VBox();
    private final TextArea prompt = new TextArea();
    private final PriceButton buy = new PriceButton("", "", Styles.FILLED, System::nanoTime);
    private final Label hint = new Label();
    private final Label left = new Label();
    private final Label output = new Label();
    private final CapLink cap;
    private final Label leaves = new Label();
    private final FieldBoxes controls;
    private @Nullable OperationKind shownKind;
    private @Nullable EngineId shownEngine;

    WorkPanel(DeskViewModel model, CallTexts words) {
        this.model = model;
        this.words = words;
        this.strings = words.strings();
        cap = new CapLink(strings);
        controls = new FieldBoxes(model, words);
        prompt.setId("desk-prompt");
        Wrapping.wrap(prompt);
        prompt.setPrefRowCount(4);
        prompt.setAccessibleText(strings.get("desk.prompt"));
        prompt.setText(model.workProperty().get().prompt());
        prompt.textProperty()
                .subscribe((_, text) ->
                        model.workProperty().set(model.workProperty().get().withPrompt(text)));
        buy.setId("desk-buy");
        buy.getStyleClass().add(Styles.LARGE);
        buy.setOnAction(_ -> model.buy());
        hint.setId("desk-hint");
        for (var label : List.of(hint, output)) {
            Wrapping.wrap(label);
            label.setMinHeight(USE_PREF_SIZE);
            label.managedProperty().bind(label.textProperty().isNotEmpty());
        }
        output.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        left.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        left.setId("desk-left");
        Wrapping.wrap(leaves);
        leaves.setMinHeight(USE_PREF_SIZE);
        leaves.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        var foot = new VBox(output, hint, cap, leaves, buy, left);
        foot.getStyleClass().add("desk-foot");
        fields.getStyleClass().add("desk-fields");
        var scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        setCenter(scroll);
        setBottom(foot);
        getStyleClass().addAll(Styles.PANEL, "desk-work");
        model.workProperty().subscribe(this::show);
        model.dealProperty().subscribe(this::showDeal);
        model.refusedProperty().subscribe(() -> showDeal(model.dealProperty().get()));
    }

    /// Takes the cap that is in the way.
    void onChangeCap(Consumer<CapScope> change) {
        cap.onChangeCap(change);
    }

    private void show(Work work) {
        if (work.kind() == shownKind && work.engine().equals(shownEngine)) {
            return;
        }
        shownKind = work.kind();
        shownEngine = work.engine();
        leaves.setText(strings.get("desk.leaves", work.takes(Work.MASK) ? 1 : 0, work.takes(Operation.PROMPT) ? 1 : 0));
        List<Node> all = new ArrayList<>();
        var title = new Label(OperationList.name(work.kind(), strings));
        title.getStyleClass().add(Styles.PAGE_TITLE);
        all.add(title);
        if (work.takes(Operation.PROMPT)) {
            all.add(group(strings.get("desk.prompt"), prompt));
        }
        all.add(group(strings.get("desk.engine"), engines(work)));
        work.shapes().ifPresent(field -> all.add(formats(field)));
        if (work.route().maxImages() > 1) {
            all.add(group(strings.get("desk.images"), images(work)));
        }
        work.chosen().forEach(field -> all.add(group(controls.name(field), controls.control(field))));
        fields.getChildren().setAll(all);
    }

    private static VBox group(String heading, Node control) {
        var group = new VBox(new SectionHeading(heading), control);
        group.getStyleClass().add("desk-field");
        return group;
    }

    private ComboBox<EngineId> engines(Work work) {
        var box = new ComboBox<EngineId>();
        box.setId("desk-engine");
        box.setAccessibleText(strings.get("desk.engine"));
        box.getItems()
                .setAll(model.engines(work.kind()).stream().map(Engine::id).toList());
        box.setConverter(FieldBoxes.spoken(Catalogue.standard()::label));
        box.setValue(work.engine());
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().subscribe((_, engine) -> {
            if (engine != null) {
                var now = model.workProperty().get();
                model.workProperty().set(now.on(now.kind(), engine));
            }
        });
        return box;
    }

    /// The named formats, each as the size that the engine draws nearest to it.
    private VBox formats(Field field) {
        var all = new VBox(new SectionHeading(strings.get("desk.formats")));
        all.getStyleClass().add("desk-formats");
        for (var shape : SHAPES) {
            Work.nearest(field, shape).ifPresent(choice -> {
                // keys: desk.format.*
                var name = strings.get("desk.format." + shape.width() + "x" + shape.height());
                var box = new CheckBox(strings.get("desk.format.drawn", name, words.choice(field.name(), choice)));
                box.setId("format-" + shape.width() + "x" + shape.height());
                box.setOnAction(_ -> tick(choice, box.isSelected()));
                model.workProperty()
                        .subscribe(work -> box.setSelected(work.targets().contains(choice)));
                all.getChildren().add(box);
            });
        }
        return all;
    }

    private void tick(String choice, boolean isOn) {
        var work = model.workProperty().get();
        var targets = new HashSet<>(work.targets());
        if (isOn) {
            targets.add(choice);
        } else {
            targets.remove(choice);
        }
        model.workProperty().set(work.withTargets(targets));
    }

    private ComboBox<Integer> images(Work work) {
        var box = new ComboBox<Integer>();
        box.setId("desk-images");
        box.setAccessibleText(strings.get("desk.images"));
        for (int count = 1; count <= Math.min(MOST_IMAGES, work.route().maxImages()); count++) {
            box.getItems().add(count);
        }
        box.setValue(work.images());
        box.valueProperty().subscribe((_, count) -> {
            if (count != null) {
                model.workProperty().set(model.workProperty().get().withImages(count));
            }
        });
        return box;
    }

    private void showDeal(PurchaseState deal) {
        var work = model.workProperty().get();
        boolean shows = deal.isShowing();
        int count = Math.max(1, model.count() * work.images());
        buy.captionProperty()
                .set(
                        shows
                                ? strings.get("desk.show")
                                : strings.get("desk.buy", OperationList.name(work.kind(), strings), count));
        buy.priceProperty()
                .set(
                        shows
                                ? Money.ZERO.format()
                                : deal.quote() == null
                                        ? strings.get("workbench.price.none")
                                        : deal.total().format());
        buy.setDisable(!shows && !deal.canPay());
        var refusal = deal.refusal();
        boolean lacksMask = work.needs(Work.MASK) && model.mask().isEmpty();
        var lines = new ArrayList<String>();
        if (lacksMask) {
            lines.add(strings.get("desk.paint"));
        } else if (work.shapes().isPresent() && work.targets().isEmpty()) {
            lines.add(strings.get("desk.no-format"));
        } else {
            refusal.map(words::failure).ifPresent(lines::add);
        }
        model.refusedProperty().get().stream()
                .map(words::failure)
                .distinct()
                .map(why -> strings.get("desk.refused", why))
                .forEach(lines::add);
        hint.setText(String.join("\n", lines));
        cap.show(refusal);
        output.setText(model.output()
                .map(size -> strings.get("desk.output", size.width(), size.height()))
                .orElse(""));
        left.setText(
                deal.canPay()
                        ? strings.get(
                                deal.isShowing() ? "workbench.draft.left-now" : "workbench.draft.left-after",
                                (deal.isShowing() ? deal.leftAfter().plus(deal.total()) : deal.leftAfter()).format())
                        : "");
    }
}
