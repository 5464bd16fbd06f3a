package app.maquette.ui.library;

import app.maquette.domain.PictureId;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Library.Shown;
import app.maquette.studio.port.Lineage;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.picture.ImageTile;
import app.maquette.ui.kit.picture.PictureView;
import app.maquette.ui.kit.picture.Seeds;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The drafts that led here and the finals that came of them, small, with what all of it cost. FX thread only.
final class LineageRow extends VBox {
    private static final double ARROW = 14;
    /// More drafts than this are told by a number.
    private static final int MOST = 12;

    private final LibraryViewModel model;
    private final Thumbnails thumbnails;
    private final Strings strings;
    private final SectionHeading heading;
    private final FlowPane row = new FlowPane();
    private final Label why = new Label();
    private final Button again;
    private final Absent absent;

    LineageRow(LibraryViewModel model, Thumbnails thumbnails, Strings strings) {
        this.model = model;
        this.thumbnails = thumbnails;
        this.strings = strings;
        heading = new SectionHeading(strings.get("library.lineage.title"));
        row.getStyleClass().add("library-lineage");
        absent = new Absent(model.notHere()::reason, strings);
        Wrapping.wrap(why);
        why.setMinHeight(USE_PREF_SIZE);
        why.setId("lineage-missing");
        why.getStyleClass().add(Styles.MONEY_WARN);
        again = new Action(strings.get("library.missing.again"), Icon.DOWNLOAD, null, model.notHere()::fetch)
                .disabledWhile(model.notHere().fetchingProperty())
                .button();
        again.setId("lineage-again");
        for (var part : List.of(why, again)) {
            part.visibleProperty().bind(why.textProperty().isNotEmpty());
            part.managedProperty().bind(part.visibleProperty());
        }
        getChildren().setAll(heading, row, why, again);
        getStyleClass().add("library-block");
    }

    void show(@Nullable Shown shown, @Nullable Lineage asset) {
        if (shown == null || asset == null) {
            row.getChildren().clear();
            why.setText("");
            heading.noteProperty().set("");
            return;
        }
        heading.noteProperty()
                .set(strings.get("library.lineage.cost", asset.cost().format()));
        List<Node> nodes = new ArrayList<>(tiles(asset.rounds(), shown));
        var finals = tiles(asset.finals(), shown);
        if (!finals.isEmpty()) {
            nodes.add(Icon.CHEVRON_RIGHT.node(ARROW));
            nodes.addAll(finals);
        }
        row.getChildren().setAll(nodes);
        why.setText(Stream.concat(asset.rounds().stream(), asset.finals().stream())
                .map(absent::ofAwaited)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" ")));
    }

    private List<ImageTile> tiles(List<CallRecord> calls, Shown shown) {
        return calls.stream()
                .flatMap(call -> call.pictures().stream())
                .limit(MOST)
                .map(picture -> tile(picture, shown.picture().id()))
                .toList();
    }

    private ImageTile tile(Picture picture, PictureId focused) {
        var tile = new ImageTile(thumbnails, PictureView.Fit.COVER, strings);
        tile.getStyleClass().add("library-lineage-tile");
        if (picture.state() instanceof Picture.State.Stored(var file)) {
            tile.show(file.key());
            tile.setAccessibleText(strings.get("library.lineage.tile", Seeds.text(picture.produced(), strings)));
            tile.setOnMouseClicked(_ -> model.reveal(picture.id()));
        } else {
            tile.showReason(Absent.isAwaited(picture) ? Icon.DOWNLOAD : Icon.IMAGE_BROKEN, absent.words(picture));
            tile.setAccessibleText(absent.words(picture));
        }
        tile.setInFocus(picture.id().equals(focused));
        return tile;
    }
}
