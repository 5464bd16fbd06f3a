package app.maquette.ui.workbench;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.money.Advice;
import app.maquette.ui.board.BoardViewModel;
import app.maquette.ui.board.Focus;
import app.maquette.ui.board.Slot;
import app.maquette.ui.board.Tiles;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.picture.ImageTile;
import app.maquette.ui.kit.picture.PictureView;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The drafts of the round and the finals made from the one in focus, small, with what all of it cost so far. FX thread
/// only.
final class LineageView extends VBox {
    private static final double ARROW = 14;

    private final BoardViewModel board;
    private final Strings strings;
    private final Thumbnails thumbnails;
    private final Tiles tiles;
    private final SectionHeading heading;
    private final FlowPane row = new FlowPane();
    private final List<ImageTile> pool = new ArrayList<>();
    private final Label none = new Label();
    private final Label parts = new Label();
    private final Label advice = new Label();

    LineageView(BoardViewModel board, CallTexts words, Thumbnails thumbnails) {
        this.board = board;
        this.strings = words.strings();
        this.thumbnails = thumbnails;
        this.tiles = new Tiles(strings, board::missing);
        this.heading = new SectionHeading(strings.get("workbench.lineage.title"));
        none.setText(strings.get("workbench.lineage.final"));
        none.getStyleClass().add("lineage-none");
        row.getStyleClass().add("lineage-row");
        for (var line : List.of(parts, advice)) {
            line.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
            Wrapping.wrap(line);
            line.setMinHeight(USE_PREF_SIZE);
            line.managedProperty().bind(line.textProperty().isNotEmpty());
        }
        parts.setId("asset-parts");
        advice.setId("asset-advice");
        getChildren().setAll(heading, row, parts, advice);
        getStyleClass().add("lineage");
    }

    void show(Focus now) {
        var round = now.round();
        heading.noteProperty()
                .set(strings.get("workbench.lineage.so-far", round.cost().format()));
        var nodes = new ArrayList<Node>();
        int used = 0;
        for (int index = 0; index < Slot.count(round.lead()); index++) {
            nodes.add(tile(used++, round.lead(), index, now));
        }
        nodes.add(Icon.CHEVRON_RIGHT.node(ARROW));
        for (var made : round.finals()) {
            nodes.add(tile(used++, made, 0, now));
        }
        if (round.finals().isEmpty()) {
            nodes.add(none);
        }
        row.getChildren().setAll(nodes);
    }

    /// What the whole asset cost, and whether there was a cheaper way.
    void show(@Nullable Asset asset, Focus now) {
        var known = Optional.ofNullable(asset)
                .filter(one -> one.of().equals(now.round().id()));
        parts.setText(known.map(this::parts).orElse(""));
        advice.setText(known.flatMap(Asset::advice).map(this::words).orElse(""));
    }

    private String parts(Asset asset) {
        var texts = new ArrayList<String>();
        add(texts, "workbench.asset.drafts", asset.drafts());
        add(texts, "workbench.asset.rejected", asset.rejected());
        add(texts, "workbench.asset.finals", asset.finals());
        return texts.size() < 2
                ? ""
                : strings.get("workbench.asset.cost", asset.cost().format(), String.join(" · ", texts));
    }

    private void add(List<String> texts, String key, Money amount) {
        if (!amount.isZero()) {
            texts.add(strings.get(key, amount.format()));
        }
    }

    private String words(Advice one) {
        return switch (one) {
            case Advice.TooFewDrafts few ->
                strings.get(
                        "workbench.advice.too-few",
                        few.drafts(),
                        few.finals(),
                        Catalogue.standard().label(few.last()),
                        few.lost().format());
            case Advice.DraftsAsDearAsFinals dear ->
                strings.get(
                        "workbench.advice.as-dear",
                        Catalogue.standard().label(dear.engine()),
                        Catalogue.standard().label(dear.last()));
            case Advice.CheaperDrafts _, Advice.ModelFor _ -> "";
        };
    }

    private ImageTile tile(int at, CallRecord call, int index, Focus now) {
        while (pool.size() <= at) {
            var tile = new ImageTile(thumbnails, PictureView.Fit.COVER, strings);
            tile.getStyleClass().add("lineage-tile");
            pool.add(tile);
        }
        var tile = pool.get(at);
        var place = new PictureId(call.id(), index);
        tiles.fill(tile, call, index, "");
        tile.setInFocus(place.equals(now.id()));
        tile.setOnMouseClicked(_ -> board.focusOn(place));
        return tile;
    }
}
