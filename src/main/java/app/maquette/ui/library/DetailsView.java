package app.maquette.ui.library;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.CollectionId;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Library.Shown;
import app.maquette.studio.port.Lineage;
import app.maquette.ui.kit.control.Badge;
import app.maquette.ui.kit.control.Dates;
import app.maquette.ui.kit.control.FactList;
import app.maquette.ui.kit.control.FactList.Fact;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.picture.PictureView;
import app.maquette.ui.kit.picture.Seeds;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import app.maquette.ui.library.filing.FiledPane;
import java.time.ZoneId;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The inspector: the picture in focus with its facts, its lineage and what can be done with it. FX thread only.
final class DetailsView extends StackPane {
    private final LibraryViewModel model;
    private final Strings strings;
    private final PictureView preview;
    private final PreviewBox frame;
    private final StarRow stars;
    private final FactList facts = new FactList();
    private final LineageRow lineage;
    private final VBox content = new VBox();
    private final Label several = new Label();
    private final Label none = new Label();
    private @Nullable FiledPane filed;

    DetailsView(LibraryViewModel model, LibraryActions actions, Thumbnails thumbnails, Strings strings) {
        this.model = model;
        this.strings = strings;
        preview = new PictureView(thumbnails, PictureView.Fit.CONTAIN);
        frame = new PreviewBox(preview);
        stars = new StarRow(strings, model::rate);
        lineage = new LineageRow(model, thumbnails, strings);
        actions.dragFrom(frame);
        none.setText(strings.get("library.details.none"));
        Wrapping.wrap(none);
        none.getStyleClass().addAll(Styles.MUTED, "library-none");
        Wrapping.wrap(several);
        several.getStyleClass().addAll(Styles.STRONG, "library-several");
        several.managedProperty().bind(several.visibleProperty());
        content.getChildren()
                .setAll(frame, several, stars, actions.verdicts(), actions.looks(), facts, lineage, actions.takeouts());
        content.getStyleClass().add("library-details");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.visibleProperty().bind(none.visibleProperty().not());
        scroll.setFocusTraversable(false);
        getChildren().setAll(none, scroll);
        getStyleClass().addAll("library-inspector");
        var chosen = model.chosen();
        chosen.focusedProperty().subscribe(this::show);
        chosen.lineageProperty().subscribe(this::show);
        model.notHere()
                .toldProperty()
                .subscribe(() -> show(chosen.lineageProperty().get()));
        chosen.selectionProperty().subscribe(selection -> {
            several.setVisible(selection.count() > 1);
            several.setText(strings.get("library.details.several", selection.count()));
        });
    }

    /// Shows where the picture lies and what is noted on it.
    void add(FiledPane pane) {
        filed = pane;
        content.getChildren().add(content.getChildren().indexOf(facts), pane);
        show(model.chosen().focusedProperty().get());
    }

    private void show(@Nullable Shown shown) {
        none.setVisible(shown == null);
        if (shown == null) {
            preview.clear();
            return;
        }
        if (shown.picture().state() instanceof Picture.State.Stored(var file)) {
            frame.setRatio(file.width(), file.height());
            preview.show(file.key());
        }
        if (filed != null) {
            filed.show(shown.picture().filed());
        }
        stars.show(shown.picture().judgement().stars());
        list(shown, model.chosen().lineageProperty().get());
    }

    private void show(@Nullable Lineage asset) {
        var shown = model.chosen().focusedProperty().get();
        lineage.show(shown, asset);
        if (shown != null) {
            list(shown, asset);
        }
    }

    private void list(Shown shown, @Nullable Lineage asset) {
        var reserve = shown.call().reserve();
        var produced = shown.picture().produced();
        facts.getChildren().clear();
        facts.add(new Fact(strings.get("library.fact.prompt"), produced.prompt()));
        facts.add(new Fact(strings.get("library.fact.seed"), Seeds.text(produced, strings), true));
        facts.add(strings.get("library.fact.model"), modelLine(shown));
        facts.add(new Fact(strings.get("library.fact.size"), size(shown)));
        facts.add(new Fact(strings.get("library.fact.made"), Dates.exactly(reserve.at(), ZoneId.systemDefault())));
        facts.add(new Fact(
                strings.get("library.fact.collection"),
                model.shelvesProperty().get().path(collection(shown))));
        facts.add(new Fact(strings.get("library.fact.cost"), cost(shown, asset)));
    }

    private static CollectionId collection(Shown shown) {
        var put = shown.picture().filed().collection();
        return put == null ? shown.call().reserve().collection() : put;
    }

    private HBox modelLine(Shown shown) {
        var name = new Label(Catalogue.standard().label(shown.call().order().engine()));
        name.getStyleClass().add("fact-value");
        var kind = switch (shown.purpose()) {
            case DRAFT -> new Badge(strings.get("library.kind.draft"));
            case FINAL -> new Badge(strings.get("library.kind.final"), Badge.Tone.OK);
            case REMIX -> new Badge(strings.get("library.kind.remix"), Badge.Tone.OK);
            case TOOL -> new Badge(strings.get("library.kind.tool"), Badge.Tone.OK);
        };
        var line = new HBox(name, kind.quiet());
        line.getStyleClass().add("library-line");
        return line;
    }

    private String size(Shown shown) {
        return shown.picture().state() instanceof Picture.State.Stored(var file)
                ? strings.get(
                        "library.fact.size-value",
                        String.valueOf(file.width()),
                        String.valueOf(file.height()),
                        file.type().name(),
                        megabytes(file.bytes()))
                : "";
    }

    private String cost(Shown shown, @Nullable Lineage asset) {
        var each = shown.call().each().format();
        return asset == null
                ? each
                : strings.get("library.fact.cost-value", each, asset.cost().format());
    }

    /// `1.6 MB`.
    private String megabytes(long bytes) {
        long tenths = (bytes + 50_000) / 100_000;
        return tenths == 0
                ? strings.get("library.size.kb", Math.max(1, bytes / 1_000))
                : strings.get("library.size.mb", tenths / 10 + "." + tenths % 10);
    }
}
