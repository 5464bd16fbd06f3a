package app.maquette.ui.board;

import app.maquette.domain.CollectionId;
import app.maquette.studio.port.Library;
import app.maquette.ui.board.Rail.Filter;
import app.maquette.ui.board.Rail.Kind;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.Keymap;
import app.maquette.ui.kit.control.LateChildren;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.text.OneLine;
import app.maquette.ui.kit.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The rail of rounds: how many there are and what is new, a search, and the rounds themselves, built only as far as
/// they are seen. FX thread only.
final class RailView extends VBox {
    private static final int NEAR_THE_END = 10;
    private static final int FEW = 4;

    private final BoardViewModel board;
    private final Rail rail;
    private final CallTexts words;
    private final Strings strings;
    private final Thumbnails thumbnails;
    private final TextField find = OneLine.on(new TextField());
    private final MenuButton filter = new MenuButton();
    private final ListView<Round> list;
    private final List<Cell> cells = new ArrayList<>();

    RailView(BoardViewModel board, CallTexts words, Thumbnails thumbnails) {
        this.board = board;
        this.rail = board.rail();
        this.words = words;
        this.strings = words.strings();
        this.thumbnails = thumbnails;
        list = new ListView<>(rail.rounds());
        list.setId("rounds");
        list.getStyleClass().add("round-list");
        list.setAccessibleText(strings.get("workbench.rail.name"));
        list.setCellFactory(_ -> new Cell());
        new Keymap(Context.BOARD).bindIf(Command.OPEN_ROUND, _ -> openChosen()).on(list);
        VBox.setVgrow(list, Priority.ALWAYS);
        find.setId("find-round");
        find.setPromptText(strings.get("workbench.rail.find"));
        find.setAccessibleText(strings.get("workbench.rail.find"));
        find.textProperty()
                .subscribe((_, text) -> look(
                        new Filter(text, rail.filter().kind(), rail.filter().collection())));
        filter.setId("filter-rounds");
        filter.getStyleClass().add("round-filter");
        filter.setText(strings.get("workbench.rail.kind.all"));
        filter.setAccessibleText(strings.get("workbench.rail.filter"));
        filter.setOnShowing(_ -> {
            offer(List.of());
            board.collections(this::offer);
        });
        offer(List.of());
        // Few are seen at a glance.
        var isMany = rail.countProperty().greaterThan(FEW);
        LateChildren.shownIf(isMany, find);
        LateChildren.shownIf(isMany, filter);
        LateChildren.set(this, getChildren(), heading(), news(), find, filter, list);
        getStyleClass().add("rounds-rail");
        setId("rail-of-rounds");
        board.focusProperty().subscribe(() -> cells.forEach(Cell::mark));
        rail.newsProperty().subscribe(() -> cells.forEach(Cell::mark));
        board.toldProperty().subscribe(() -> cells.forEach(Cell::fillAgain));
    }

    /// Time has passed.
    void tick() {
        cells.forEach(Cell::tick);
    }

    private Label heading() {
        var heading = new Label();
        heading.getStyleClass().add("section-title");
        heading.textProperty().bind(rail.countProperty().map(count -> strings.get("workbench.rail.heading", count)));
        return heading;
    }

    private Button news() {
        var news = new Button();
        news.setId("news");
        news.getStyleClass().add("news-chip");
        news.textProperty().bind(rail.newsProperty().map(count -> strings.get("workbench.rail.news", count)));
        news.setOnAction(_ -> board.showNews());
        return LateChildren.shownIf(rail.newsProperty().greaterThan(0), news);
    }

    private void look(Filter wanted) {
        board.filter(wanted);
    }

    private void offer(List<Library.Collection> collections) {
        filter.getItems().clear();
        for (var kind : Kind.values()) {
            // keys: workbench.rail.kind.*
            choice(strings.get("workbench.rail.kind." + kind.name().toLowerCase(Locale.ROOT)), kind, null);
        }
        if (!collections.isEmpty()) {
            filter.getItems().add(new SeparatorMenuItem());
        }
        for (var one : collections) {
            choice(one.path(), Kind.ALL, one.id());
        }
    }

    private void choice(String text, Kind kind, @Nullable CollectionId collection) {
        var item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        var wanted = new Filter("", kind, collection);
        item.setSelected(
                wanted.equals(new Filter("", rail.filter().kind(), rail.filter().collection())));
        item.setOnAction(_ -> {
            filter.setText(text);
            look(new Filter(find.getText(), kind, collection));
        });
        filter.getItems().add(item);
    }

    private boolean openChosen() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            board.open(chosen);
        }
        return chosen != null;
    }

    /// Cells below the last round stay without a card.
    private final class Cell extends ListCell<Round> {
        private @Nullable RoundCard made;

        Cell() {
            getStyleClass().add("round-cell");
            setPrefWidth(0);
            cells.add(this);
            setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY && getItem() != null) {
                    board.open(getItem());
                }
            });
        }

        void tick() {
            if (made != null && !isEmpty()) {
                made.tick();
            }
        }

        void mark() {
            if (made != null && !isEmpty()) {
                made.mark();
            }
        }

        void fillAgain() {
            if (made != null && !isEmpty()) {
                made.fillAgain();
            }
        }

        @Override
        protected void updateItem(@Nullable Round round, boolean empty) {
            super.updateItem(round, empty);
            if (empty || round == null) {
                setGraphic(null);
                return;
            }
            var card = made == null ? new RoundCard(board, words, thumbnails) : made;
            made = card;
            card.show(round);
            setGraphic(card);
            if (getIndex() >= rail.rounds().size() - NEAR_THE_END) {
                board.nearTheEnd();
            }
        }
    }
}
