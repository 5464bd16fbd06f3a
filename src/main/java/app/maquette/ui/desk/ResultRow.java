package app.maquette.ui.desk;

import app.maquette.domain.PictureId;
import app.maquette.domain.Verdict;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.studio.model.Picture;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.picture.ImageTile;
import app.maquette.ui.kit.picture.PictureView;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// What came of the picture, the newest at the right; seconds while it is under way. FX thread only.
final class ResultRow extends HBox {
    private static final double SIDE = 96;
    private final DeskViewModel model;
    private final CallTexts words;
    private final Strings strings;
    private final Thumbnails thumbnails;
    private final HBox row = new HBox();
    private final ScrollPane scroll = new ScrollPane(row);
    private final Label count = new Label();
    private final PauseTransition second = new PauseTransition(Duration.seconds(1));
    private final Consumer<Picture> chosen;
    private @Nullable PictureId inFocus;

    /// @param chosen hears which one is looked at
    ResultRow(DeskViewModel model, CallTexts words, Thumbnails thumbnails, Consumer<Picture> chosen) {
        this.model = model;
        this.words = words;
        this.strings = words.strings();
        this.thumbnails = thumbnails;
        this.chosen = chosen;
        count.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        var head = new VBox(new SectionHeading(strings.get("desk.results")), count);
        head.getStyleClass().add("desk-results-head");
        row.getStyleClass().add("desk-results-row");
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head, scroll);
        getStyleClass().add("desk-results");
        setId("desk-results");
        second.setOnFinished(_ -> build());
        model.results().addListener((ListChangeListener<CallRecord>) _ -> build());
        build();
    }

    private void build() {
        var results = model.results();
        int before = row.getChildren().size();
        row.getChildren()
                .setAll(results.stream().flatMap(call -> cells(call).stream()).toList());
        setVisible(!results.isEmpty());
        setManaged(!results.isEmpty());
        count.setText(strings.get("desk.results.count", results.size()));
        if (row.getChildren().size() > before) {
            scroll.layout();
            scroll.setHvalue(1);
        }
        if (results.stream().anyMatch(call -> call.state().isUnderWay()) && getScene() != null) {
            second.playFromStart();
        }
    }

    private List<VBox> cells(CallRecord call) {
        List<VBox> cells = new ArrayList<>();
        if (call.pictures().isEmpty()) {
            var tile = tile();
            if (call.state().isUnderWay()) {
                tile.showWaiting();
            } else {
                tile.showReason(Icon.WARNING, strings.get("desk.failed"));
            }
            cells.add(cell(tile, said(call)));
        }
        for (var picture : call.pictures()) {
            var tile = tile();
            if (picture.state() instanceof Picture.State.Stored(var file)) {
                tile.show(file.key());
                tile.setOnMouseClicked(_ -> choose(picture));
                tile.setSelected(picture.id().equals(inFocus));
                tile.setPicked(picture.judgement().verdict() == Verdict.PICK);
            } else if (picture.state() instanceof Picture.State.Awaited) {
                tile.showWaiting();
            } else {
                tile.showReason(Icon.WITHHELD, strings.get("desk.not-here"));
            }
            cells.add(cell(tile, said(call)));
        }
        return cells;
    }

    private void choose(Picture picture) {
        inFocus = picture.id();
        build();
        chosen.accept(picture);
    }

    private ImageTile tile() {
        var tile = new ImageTile(thumbnails, PictureView.Fit.COVER, strings);
        tile.setMinSize(SIDE, SIDE);
        tile.setPrefSize(SIDE, SIDE);
        tile.setMaxSize(SIDE, SIDE);
        return tile;
    }

    private static VBox cell(ImageTile tile, String text) {
        var label = new Label(text);
        label.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        label.setMaxWidth(SIDE);
        var cell = new VBox(tile, label);
        cell.getStyleClass().add("desk-result");
        return cell;
    }

    private String said(CallRecord call) {
        return switch (call.state()) {
            case CallState.Waiting _ -> strings.get("desk.waiting");
            case CallState.InFlight(var since) -> words.elapsed(since);
            case CallState.Collecting(var since) -> words.elapsed(since);
            case CallState.Settled(var amount) -> amount.format();
            case CallState.Released(var code, var said) -> words.failure(code, said);
            case CallState.InDoubt(var settled, var held, var _, var _) ->
                strings.get("desk.doubt", settled.plus(held).format());
        };
    }
}
