package app.maquette.ui.workbench;

import app.maquette.domain.PictureId;
import app.maquette.studio.CallRecord;
import app.maquette.ui.kit.Icon;
import app.maquette.ui.kit.ImageTile;
import app.maquette.ui.kit.PictureView;
import app.maquette.ui.kit.SectionHeading;
import app.maquette.ui.kit.Strings;
import app.maquette.ui.kit.Thumbnails;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

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

    LineageView(BoardViewModel board, Words words, Thumbnails thumbnails) {
        this.board = board;
        this.strings = words.strings();
        this.thumbnails = thumbnails;
        this.tiles = new Tiles(strings);
        this.heading = new SectionHeading(strings.get("workbench.lineage.title"));
        none.setText(strings.get("workbench.lineage.final"));
        none.getStyleClass().add("lineage-none");
        row.getStyleClass().add("lineage-row");
        getChildren().setAll(heading, row);
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
