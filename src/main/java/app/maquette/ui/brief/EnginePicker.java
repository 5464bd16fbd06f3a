package app.maquette.ui.brief;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Pair;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Quote;
import app.maquette.studio.money.Share;
import app.maquette.studio.port.Settings.OwnPair;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.ChipGroup;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.text.Hint;
import app.maquette.ui.kit.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The pair of engines that drafts and finalizes, by family or one by one, with what it saves. FX thread only.
final class EnginePicker extends VBox {
    private static final PseudoClass DEARER = PseudoClass.getPseudoClass("dearer");
    private final BriefViewModel model;
    private final CallTexts words;
    private final Strings strings;
    private final ChipGroup<String> families;
    private final Picker<EngineId> draft;
    private final Picker<EngineId> last;
    private final Label saving = new Label();
    private boolean showing;

    /// @param images how many a drafting call makes
    EnginePicker(BriefViewModel model, CallTexts words, Region images) {
        this.model = model;
        this.words = words;
        this.strings = words.strings();
        families = new ChipGroup<>(family -> family);
        families.setId("families");
        families.setItems(Engines.families());
        Hint.on(families, strings.get("workbench.engines.tip"));
        draft = new Picker<>(strings.get("workbench.engines.draft"), model.engineProperty(), this::line);
        draft.setId("model");
        Hint.on(draft, strings.get("workbench.engines.draft-tip"));
        last = new Picker<>(strings.get("workbench.engines.final"), model.lastProperty(), this::lastLine);
        last.setId("final-model");
        Hint.on(last, strings.get("workbench.engines.final-tip"));
        // Long names of both give way.
        draft.setMinWidth(0);
        last.setMinWidth(0);
        var heading = new SectionHeading(strings.get("workbench.engines.title")).with(saving);
        saving.setId("pair-saving");
        saving.getStyleClass().addAll("pair-saving", Styles.SMALL);
        getStyleClass().add("brief-group");
        getChildren().setAll(heading, row(families, images), row(draft, last));
        families.valueProperty().subscribe(this::choose);
        model.engineProperty().subscribe(this::show);
        model.lastProperty().subscribe(this::show);
        model.imagesProperty().subscribe(this::show);
        model.orders().pricesProperty().subscribe(this::show);
        // The settings may show others by now.
        draft.setOnShowing(_ -> show());
        last.setOnShowing(_ -> show());
        show();
    }

    /// One at the left, one at the right.
    private static HBox row(Region left, Region right) {
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var row = new HBox(left, between, right);
        row.getStyleClass().add("pair-row");
        return row;
    }

    private void choose(@Nullable String family) {
        if (!showing
                && family != null
                && !family.equals(Engines.family(model.engineProperty().get()))) {
            model.setPair(Engines.pairOf(family));
        }
    }

    private void show() {
        showing = true;
        var buying = model.preferences().settings().buying();
        var shown = buying.shown();
        families.valueProperty().set(Engines.family(model.engineProperty().get()));
        draft.setValues(Engines.drafting(shown), ownPairs(buying.pairs()));
        last.setValues(Engines.finalizing(model.engineProperty().get(), shown));
        draft.called(half(model.engineProperty().get(), draftPrice()));
        last.called(strings.get(
                "workbench.engines.then",
                half(model.lastProperty().get(), lastPrice(model.lastProperty().get()))));
        saving.setText(saving());
        showing = false;
    }

    /// The designer's own pairs, and the way to keep or forget the one that is chosen.
    private List<MenuItem> ownPairs(List<OwnPair> own) {
        var now = pair();
        var items = new ArrayList<MenuItem>();
        for (var one : own) {
            var pair = new Brief.Engines(one.draft(), one.last());
            var item = new RadioMenuItem(one.name());
            item.setSelected(pair.equals(now));
            item.setOnAction(_ -> model.setPair(pair));
            items.add(item);
        }
        var name = strings.get(
                "workbench.engines.pair",
                Catalogue.standard().label(now.draft()),
                Catalogue.standard().label(now.last()));
        var mine = new OwnPair(name, now.draft(), now.last());
        boolean isKept = own.contains(mine);
        var others = own.stream().filter(one -> !one.equals(mine));
        var changed = isKept
                ? others.toList()
                : Stream.concat(others, Stream.of(mine)).toList();
        items.add(new Action(
                        strings.get(isKept ? "workbench.engines.forget" : "workbench.engines.keep", name),
                        () -> keep(changed))
                .menuItem());
        return items;
    }

    private void keep(List<OwnPair> pairs) {
        model.preferences()
                .changeSettings(
                        settings -> settings.withBuying(settings.buying().withPairs(pairs)));
        show();
    }

    private Brief.Engines pair() {
        return new Brief.Engines(
                model.engineProperty().get(), model.lastProperty().get());
    }

    private String line(EngineId engine) {
        return strings.get(
                        "workbench.model.line",
                        Catalogue.standard().label(engine),
                        words.each(model.orders().pricesProperty().get(), engine))
                + words.uses(engine);
    }

    private String half(EngineId engine, String price) {
        return strings.get("workbench.engines.half", Catalogue.standard().label(engine), price);
    }

    private String draftPrice() {
        return model.orders()
                .pricesProperty()
                .get()
                .draft(model.engineProperty().get())
                .map(quote -> quote.each().format())
                .orElseGet(() -> strings.get("workbench.price.none"));
    }

    private String lastPrice(EngineId engine) {
        return Catalogue.standard()
                .way(model.engineProperty().get(), engine)
                .flatMap(one -> model.orders().pricesProperty().get().last(engine, one))
                .map(quote -> quote.total().format())
                .orElseGet(() -> strings.get("workbench.price.none"));
    }

    private String lastLine(EngineId engine) {
        // keys: workbench.way.*
        var how = Catalogue.standard()
                .way(model.engineProperty().get(), engine)
                .map(one -> strings.get(
                        "workbench.way." + one.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .orElse("");
        return strings.get("workbench.engines.final-line", Catalogue.standard().label(engine), lastPrice(engine), how);
    }

    private String saving() {
        int images = model.imagesProperty().get();
        return economics()
                .map(pair -> {
                    var cost = pair.cost(images, 1);
                    var share = Share.of(pair.saved(images, 1), pair.alternative(images));
                    saving.pseudoClassStateChanged(DEARER, share.basisPoints() < 0);
                    return share.basisPoints() < 0
                            ? strings.get(
                                    "workbench.engines.dearer",
                                    new Share(-share.basisPoints()).format(),
                                    images,
                                    cost.format())
                            : strings.get("workbench.engines.cheaper", share.format(), images, cost.format());
                })
                .orElse("");
    }

    private Optional<Pair.Economics> economics() {
        var prices = model.orders().pricesProperty().get();
        var pair = pair();
        var each = prices.draft(pair.draft()).map(Quote::each);
        var dear = prices.last(pair.last(), Pair.Way.SAME_SEED).map(Quote::total);
        var finalized = Catalogue.standard()
                .way(pair.draft(), pair.last())
                .flatMap(way -> prices.last(pair.last(), way))
                .map(Quote::total);
        return each.isEmpty() || dear.isEmpty() || finalized.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pair.Economics(each.get(), dear.get(), finalized.get()));
    }
}
