package app.maquette.ui.board;

import app.maquette.catalogue.Catalogue;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.ui.kit.control.Badge.Tone;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.picture.ImageTile;
import app.maquette.ui.kit.picture.PictureView;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.text.Hint;
import app.maquette.ui.kit.text.Strings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A round in the rail: its pictures as a mosaic with its state on it, its words, engine, age and price. A white ring
/// says that it is on the stage. FX thread only.
final class RoundCard extends VBox {
    private final BoardViewModel board;
    private final CallTexts words;
    private final Strings strings;
    private final Thumbnails thumbnails;
    private final Tiles tiles;
    private final Mosaic mosaic = new Mosaic();
    private final Label state = new Label();
    private final Label title = new Label();
    private final Label line = new Label();
    private final List<ImageTile> pool = new ArrayList<>();
    private @Nullable Round round;

    /// What a card says of its round in a word.
    private record Mark(String text, Tone tone) {}

    RoundCard(BoardViewModel board, CallTexts words, Thumbnails thumbnails) {
        this.board = board;
        this.words = words;
        this.strings = words.strings();
        this.thumbnails = thumbnails;
        this.tiles = new Tiles(strings, board::missing);
        state.getStyleClass().addAll("tile-plate", "round-state");
        state.setMouseTransparent(true);
        title.getStyleClass().add("round-title");
        line.getStyleClass().add("round-line");
        getChildren().setAll(mosaic, title, line);
        getStyleClass().add("round-card");
        Hint.on(this, accessibleTextProperty());
    }

    void show(Round shown) {
        round = shown;
        title.setText(CallTexts.title(shown.lead()));
        fill(shown);
        mark();
        tick();
    }

    /// What is on the stage or was not looked at has changed.
    void mark() {
        if (round == null) {
            return;
        }
        var now = board.focusProperty().get();
        pseudoClassStateChanged(
                BoardStyles.ON_STAGE, now != null && now.round().id().equals(round.id()));
        var mark = mark(round);
        state.setText(mark.text());
        mosaic.getChildren().remove(state);
        if (!mark.text().isEmpty()) {
            mosaic.getChildren().add(state);
        }
        state.pseudoClassStateChanged(BoardStyles.NEW, mark.tone() == Tone.OK);
        state.pseudoClassStateChanged(BoardStyles.DOUBT, mark.tone() == Tone.WARN);
        state.pseudoClassStateChanged(BoardStyles.FAILED, mark.tone() == Tone.BAD);
        mosaic.requestLayout();
        tell();
    }

    /// Time has passed.
    void tick() {
        if (round != null) {
            var text = line(round);
            if (!text.equals(line.getText())) {
                line.setText(text);
                tell();
            }
        }
    }

    /// It was told anew why pictures are not here.
    void fillAgain() {
        if (round != null) {
            fill(round);
            mark();
        }
    }

    private void tell() {
        setAccessibleText(strings.get(
                "workbench.round.name",
                title.getText(),
                state.getText(),
                line.getText().replace("\n", ", ")));
    }

    private String line(Round shown) {
        var engine = Catalogue.standard().label(shown.lead().order().engine());
        var age = since(shown)
                .map(words::elapsed)
                .orElseGet(() -> words.age(shown.lead().at()));
        return board.isCached(shown.id())
                ? strings.get("workbench.round.line-here", engine, age)
                : strings.get("workbench.round.line", engine, age, shown.cost().format());
    }

    private static Optional<Instant> since(Round shown) {
        return shown.calls()
                .flatMap(call -> switch (call.state()) {
                    case CallState.InFlight(var since) -> Stream.of(since);
                    case CallState.Collecting(var since) -> Stream.of(since);
                    case CallState.Waiting _, CallState.Settled _, CallState.Released _, CallState.InDoubt _ ->
                        Stream.<Instant>empty();
                })
                .findFirst();
    }

    /// What matters most of its state.
    private Mark mark(Round shown) {
        if (shown.isUnderWay()) {
            boolean waits = shown.calls()
                    .filter(call -> call.state().isUnderWay())
                    .allMatch(call -> call.state() instanceof CallState.Waiting);
            return new Mark(strings.get(waits ? "workbench.round.waiting" : "workbench.round.in-flight"), Tone.NEUTRAL);
        }
        var last = shown.finals().isEmpty() ? shown.lead() : shown.finals().getLast();
        return switch (last.state()) {
            case CallState.InDoubt _ -> new Mark(strings.get("workbench.round.in-doubt"), Tone.WARN);
            case CallState.Released _ -> new Mark(strings.get("workbench.round.failed"), Tone.BAD);
            case CallState.Settled _, CallState.Waiting _, CallState.InFlight _, CallState.Collecting _ -> {
                if (board.rail().isNew(shown)) {
                    yield new Mark(strings.get("workbench.round.new"), Tone.OK);
                }
                yield new Mark(shown.finals().isEmpty() ? "" : strings.get("workbench.round.final"), Tone.NEUTRAL);
            }
        };
    }

    private void fill(Round shown) {
        var lead = shown.lead();
        int count = Slot.isEmpty(lead) ? 0 : Slot.count(lead);
        var nodes = new ArrayList<Node>();
        for (int index = 0; index < count; index++) {
            nodes.add(tile(lead, index));
        }
        if (!nodes.equals(mosaic.getChildren())) {
            mosaic.getChildren().setAll(nodes);
        }
        mosaic.requestLayout();
    }

    private ImageTile tile(CallRecord call, int index) {
        while (pool.size() <= index) {
            var tile = new ImageTile(thumbnails, PictureView.Fit.COVER, strings);
            tile.getStyleClass().add("round-tile");
            tile.setMouseTransparent(true);
            pool.add(tile);
        }
        var tile = pool.get(index);
        tiles.fill(tile, call, index, "");
        return tile;
    }

    /// Lays the pictures out in a square, and the state over its lower edge.
    private final class Mosaic extends Pane {
        private static final double GAP = 2;
        private static final double INSET = 4;

        Mosaic() {
            getStyleClass().add("round-mosaic");
        }

        @Override
        protected void layoutChildren() {
            int count = getChildren().size() - (state.getParent() == this ? 1 : 0);
            int columns = (int) Math.ceil(Math.sqrt(count));
            int rows = count == 0 ? 0 : (count + columns - 1) / columns;
            double width = (getWidth() - (columns - 1) * GAP) / Math.max(1, columns);
            double height = (getHeight() - (rows - 1) * GAP) / Math.max(1, rows);
            for (int i = 0; i < count; i++) {
                double x = snapPositionX(i % columns * (width + GAP));
                int row = i / columns;
                double y = snapPositionY(row * (height + GAP));
                getChildren().get(i).resizeRelocate(x, y, snapSizeX(width), snapSizeY(height));
            }
            state.autosize();
            state.relocate(INSET, getHeight() - state.getHeight() - INSET);
        }
    }
}
