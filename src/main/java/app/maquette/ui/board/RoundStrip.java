package app.maquette.ui.board;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.PictureId;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.LateChildren;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.picture.ImageTile;
import app.maquette.ui.kit.picture.PictureView;
import app.maquette.ui.kit.picture.Thumbnails;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A round in one line: its prompt, how it stands, small pictures. A click brings it into focus. FX thread only.
final class RoundStrip extends HBox {
    private static final int MOST_FINALS = 2;
    private static final double ARROW = 14;
    private static final double NARROW = 600;
    private static final double SLIM = 420;

    private final BoardViewModel board;
    private final CallTexts words;
    private final Thumbnails thumbnails;
    private final Tiles tiles;
    private final Label title = new Label();
    private final Label line = new Label();
    private final NoticeBar notice;
    private final HBox pictures = new HBox();
    private final List<ImageTile> pool = new ArrayList<>();
    private @Nullable Round round;

    RoundStrip(BoardViewModel board, CallTexts words, Thumbnails thumbnails, Runnable resolve) {
        this.board = board;
        this.words = words;
        this.thumbnails = thumbnails;
        this.tiles = new Tiles(words.strings(), board::missing);
        this.notice = new NoticeBar(board, words, resolve);
        title.getStyleClass().add("strip-title");
        line.getStyleClass().add("strip-line");
        line.managedProperty().bind(line.visibleProperty());
        var text = new VBox();
        LateChildren.set(text, text.getChildren(), title, line, notice);
        text.getStyleClass().add("strip-text");
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        pictures.getStyleClass().add("strip-pictures");
        pictures.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(text, pictures);
        getStyleClass().add("strip");
        widthProperty().subscribe(width -> {
            pseudoClassStateChanged(BoardStyles.NARROW, width.doubleValue() < NARROW);
            pseudoClassStateChanged(BoardStyles.SLIM, width.doubleValue() < SLIM);
        });
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                focus();
            }
        });
    }

    void show(Round shown) {
        round = shown;
        var call = attention(shown);
        title.setText(CallTexts.title(shown.lead()));
        notice.show(call);
        line.setVisible(!call.state().isUnderWay());
        line.setText(meta(shown));
        line.pseudoClassStateChanged(BoardStyles.FREE, board.isCached(shown.id()));
        setAccessibleText(words.strings().get("workbench.strip.name", title.getText(), line.getText()));
        fill(shown);
    }

    /// It was told anew why pictures are not here.
    void tell() {
        if (round != null) {
            fill(round);
        }
    }

    void tick() {
        notice.tick();
    }

    private void focus() {
        if (round != null) {
            var call = attention(round);
            board.focusOn(new PictureId(call.state().isUnderWay() ? call.id() : round.id(), 0));
        }
    }

    private String meta(Round shown) {
        var lead = shown.lead();
        return words.strings()
                .get(
                        board.isCached(shown.id()) ? "workbench.call.meta-here" : "workbench.call.meta",
                        words.age(lead.at()),
                        Catalogue.standard().label(lead.order().engine()),
                        shown.cost().format());
    }

    private void fill(Round shown) {
        var nodes = new ArrayList<Node>();
        int used = 0;
        for (int index = 0; index < Slot.count(shown.lead()) && !Slot.isEmpty(shown.lead()); index++) {
            nodes.add(tile(used++, shown.lead(), index));
        }
        var finals = shown.finals();
        if (!finals.isEmpty()) {
            nodes.add(Icon.CHEVRON_RIGHT.node(ARROW));
        }
        for (var made : finals.subList(Math.max(0, finals.size() - MOST_FINALS), finals.size())) {
            nodes.add(tile(used++, made, 0));
        }
        if (!Objects.equals(pictures.getChildren(), nodes)) {
            pictures.getChildren().setAll(nodes);
        }
    }

    private ImageTile tile(int at, CallRecord call, int index) {
        while (pool.size() <= at) {
            var tile = new ImageTile(thumbnails, PictureView.Fit.COVER, words.strings());
            tile.getStyleClass().add("strip-tile");
            pool.add(tile);
        }
        var tile = pool.get(at);
        tiles.fill(tile, call, index, "");
        tile.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                board.focusOn(new PictureId(call.id(), index));
                click.consume();
            }
        });
        return tile;
    }

    /// The call of the round that says most about it now: under way, or not plainly settled, or the drafts.
    private static CallRecord attention(Round round) {
        var finals = round.finals().reversed();
        return finals.stream()
                .filter(call -> call.state().isUnderWay())
                .findFirst()
                .or(() -> finals.stream()
                        .limit(1)
                        .filter(call -> !(call.state() instanceof CallState.Settled))
                        .findFirst())
                .orElse(round.lead());
    }
}
