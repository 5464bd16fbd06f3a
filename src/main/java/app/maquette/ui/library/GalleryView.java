package app.maquette.ui.library;

import app.maquette.studio.port.Library.Shelf;
import app.maquette.studio.port.Library.Shown;
import app.maquette.studio.port.Library.Sorting;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.EmptyState;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.grid.GridSelection;
import app.maquette.ui.kit.grid.VirtualGrid;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.text.Strings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The middle of the library: search, order and size above, how many and what they cost, the pictures. FX thread only.
final class GalleryView extends VBox {
    private static final double SMALLEST = 72;
    private static final double FIRST = 128;
    private static final double LARGEST = 320;
    private static final double LITTLE = 12;
    private static final double BIG = 18;

    private final LibraryViewModel model;
    private final Strings strings;
    private final VirtualGrid<Shown> grid;
    private final SearchField search;
    private final Label count = new Label();
    private final Label chosen = new Label();
    private final StackPane nothing = new StackPane();
    private final StackPane stage;

    GalleryView(LibraryViewModel model, Thumbnails thumbnails, Strings strings) {
        this.model = model;
        this.strings = strings;
        grid = new VirtualGrid<>(() -> new PictureCell(thumbnails, strings));
        search = new SearchField(model.query(), strings, grid::requestFocus);
        HBox.setHgrow(search, Priority.ALWAYS);
        var top = new HBox(search, orders(), sizes());
        top.getStyleClass().add("library-top");
        grid.setId("library-grid");
        grid.setAccessibleText(strings.get("library.grid.name"));
        stage = new StackPane(grid, nothing);
        VBox.setVgrow(stage, Priority.ALWAYS);
        getChildren().setAll(top, summary(), stage);
        getStyleClass().addAll(Styles.BOARD, "library-gallery");
        bindGrid();
    }

    VirtualGrid<Shown> grid() {
        return grid;
    }

    /// Lays something over the foot of the pictures.
    void lay(Node foot) {
        StackPane.setAlignment(foot, Pos.BOTTOM_CENTER);
        stage.getChildren().add(foot);
    }

    SearchField search() {
        return search;
    }

    private ComboBox<Sorting> orders() {
        var orders = new ComboBox<Sorting>();
        orders.getItems().setAll(Sorting.values());
        orders.setId("library-order");
        orders.setAccessibleText(strings.get("library.order.name"));
        orders.setMinWidth(USE_PREF_SIZE);
        orders.setConverter(new StringConverter<>() {
            @Override
            public String toString(Sorting order) {
                return words(order);
            }

            @Override
            public Sorting fromString(String typed) {
                throw new IllegalStateException("orders are not typed");
            }
        });
        orders.valueProperty().bindBidirectional(model.query().orderProperty());
        return orders;
    }

    private String words(Sorting order) {
        return switch (order) {
            case NEWEST -> strings.get("library.order.newest");
            case OLDEST -> strings.get("library.order.oldest");
            case BEST -> strings.get("library.order.best");
        };
    }

    private HBox sizes() {
        var size = new Slider(SMALLEST, LARGEST, FIRST);
        size.setId("library-size");
        size.setAccessibleText(strings.get("library.size.name"));
        size.getStyleClass().add("library-size");
        grid.rowHeightProperty().bind(size.valueProperty());
        var sizes = new HBox(Icon.IMAGE.node(LITTLE), size, Icon.IMAGE.node(BIG));
        sizes.getStyleClass().add("library-sizes");
        return sizes;
    }

    private HBox summary() {
        count.setId("library-count");
        count.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        chosen.setId("library-chosen");
        chosen.getStyleClass().addAll(Styles.STRONG, Styles.SMALL);
        chosen.setMinWidth(USE_PREF_SIZE);
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var line = new HBox(count, between, chosen);
        line.getStyleClass().add("library-summary");
        return line;
    }

    private void bindGrid() {
        grid.setModel(new GroupedGrid(model, strings));
        var all = model.chosen();
        grid.selectionProperty().subscribe(all::select);
        all.selectionProperty().subscribe(selection -> {
            if (!grid.selectionProperty().get().equals(selection)) {
                grid.mark(selection);
            }
            showChosen(selection);
        });
        grid.firstSeenProperty().subscribe(first -> model.look(first.intValue()));
        model.contentProperty().subscribe(this::show);
        model.shelvesProperty().subscribe(() -> show(model.contentProperty().get()));
    }

    private void showChosen(GridSelection selection) {
        chosen.setText(selection.count() < 2 ? "" : strings.get("library.summary.chosen", selection.count()));
    }

    private void show(LibraryContent content) {
        int all = model.shelvesProperty().get().count(Shelf.ALL);
        boolean part = !model.query().isEverything();
        count.setText(
                !content.isKnown()
                        ? ""
                        : part
                                ? strings.get(
                                        "library.summary.part",
                                        content.count(),
                                        Math.max(all, content.count()),
                                        content.cost().format())
                                : strings.get(
                                        "library.summary.all",
                                        content.count(),
                                        content.cost().format()));
        boolean isEmpty = content.isKnown() && content.count() == 0;
        nothing.setVisible(isEmpty);
        grid.setVisible(!isEmpty);
        if (isEmpty) {
            nothing.getChildren().setAll(part ? noMatch() : first());
        }
    }

    private EmptyState first() {
        return new EmptyState(
                Icon.LIBRARY, strings.get("library.empty.title"), strings.get("library.empty.text"), null);
    }

    private EmptyState noMatch() {
        var all = new Action(strings.get("library.nomatch.all"), model.query()::clear);
        return new EmptyState(
                Icon.SEARCH, strings.get("library.nomatch.title"), strings.get("library.nomatch.text"), all);
    }
}
