package app.maquette.ui.library;

import app.maquette.studio.Library.Shelf;
import app.maquette.studio.Library.Shown;
import app.maquette.ui.kit.Action;
import app.maquette.ui.kit.EmptyState;
import app.maquette.ui.kit.GridSelection;
import app.maquette.ui.kit.Icon;
import app.maquette.ui.kit.Paneled;
import app.maquette.ui.kit.SidePanels;
import app.maquette.ui.kit.Strings;
import app.maquette.ui.kit.Styles;
import app.maquette.ui.kit.Takeout;
import app.maquette.ui.kit.TakeoutActions;
import app.maquette.ui.kit.Theme;
import app.maquette.ui.kit.Thumbnails;
import app.maquette.ui.kit.VirtualGrid;
import java.util.Objects;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;

/// The library screen: shelves, gallery, inspector. FX thread only.
public final class LibraryView extends StackPane implements Paneled {
    private static final double LEFT = 240;
    private static final double RIGHT = 312;
    private static final double FOLD_LEFT = 900;
    private static final double FOLD_RIGHT = 620;
    private static final double SMALLEST = 72;
    private static final double LARGEST = 320;

    private final LibraryViewModel model;
    private final Strings strings;
    private final LibraryActions actions;
    private final SidePanels panels;
    private final VirtualGrid<Shown> grid;
    private final CustomTextField search = new CustomTextField();
    private final StackPane nothing = new StackPane();

    public LibraryView(LibraryViewModel model, Takeout takeout, Thumbnails thumbnails, Strings strings) {
        this.model = model;
        this.strings = strings;
        actions = new LibraryActions(model, new TakeoutActions(takeout, strings), strings);
        grid = new VirtualGrid<>(() -> new PictureCell(thumbnails, strings));
        getStylesheets().add(Theme.sheet(LibraryView.class, "library.css"));
        panels = new SidePanels(
                new ShelfList(model, strings),
                strings.get("library.panel.left"),
                gallery(),
                new DetailsView(model, actions, thumbnails, strings),
                strings.get("library.panel.right"));
        panels.leftWidthProperty().set(LEFT);
        panels.rightWidthProperty().set(RIGHT);
        getChildren().setAll(panels);
        bindGrid(takeout);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        panels.squeezeBelow(FOLD_LEFT, FOLD_RIGHT);
        sceneProperty().subscribe(scene -> {
            model.setVisible(scene != null);
            grid.requestFocus();
        });
    }

    @Override
    public SidePanels panels() {
        return panels;
    }

    private VBox gallery() {
        search.setId("library-search");
        search.setPromptText(strings.get("library.search.prompt"));
        search.setAccessibleText(strings.get("library.search.name"));
        search.setLeft(new StackPane(Icon.SEARCH.node(15)));
        search.getStyleClass().add("library-search");
        search.textProperty().bindBidirectional(model.searchProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveSearch);
        HBox.setHgrow(search, Priority.ALWAYS);
        var size = new Slider(SMALLEST, LARGEST, 128);
        size.setId("library-size");
        size.setAccessibleText(strings.get("library.size.name"));
        size.getStyleClass().add("library-size");
        grid.rowHeightProperty().bind(size.valueProperty());
        var sizes = new HBox(Icon.IMAGE.node(12), size, Icon.IMAGE.node(18));
        sizes.getStyleClass().add("library-sizes");
        var top = new HBox(search, sizes);
        top.getStyleClass().add("library-top");
        grid.setId("library-grid");
        grid.setAccessibleText(strings.get("library.grid.name"));
        var stage = new StackPane(grid, nothing);
        VBox.setVgrow(stage, Priority.ALWAYS);
        var gallery = new VBox(top, stage);
        gallery.getStyleClass().addAll(Styles.BOARD, "library-gallery");
        return gallery;
    }

    private void bindGrid(Takeout takeout) {
        grid.setModel(new DayGrid(model, strings));
        grid.selectionProperty().subscribe(selection -> {
            if (selection.cursor() != model.focusProperty().get()) {
                model.focus(selection.cursor());
            }
        });
        model.focusProperty().subscribe(focus -> {
            if (grid.selectionProperty().get().cursor() != focus.intValue()) {
                grid.mark(focus.intValue() < 0 ? GridSelection.NONE : GridSelection.of(focus.intValue()));
            }
        });
        grid.firstSeenProperty().subscribe(first -> model.look(first.intValue()));
        actions.dragFrom(grid);
        model.focusedProperty().subscribe(takeout::prepare);
        model.contentProperty().subscribe(this::showNothing);
    }

    private void showNothing(Content content) {
        boolean isEmpty = content.isKnown() && content.count() == 0;
        nothing.setVisible(isEmpty);
        grid.setVisible(!isEmpty);
        if (isEmpty) {
            nothing.getChildren().setAll(isUnfiltered() ? first() : noMatch());
        }
    }

    private boolean isUnfiltered() {
        return model.searchProperty().get().isBlank()
                && Objects.equals(model.placeProperty().get(), new Place.OnShelf(Shelf.ALL));
    }

    private EmptyState first() {
        return new EmptyState(
                Icon.LIBRARY, strings.get("library.empty.title"), strings.get("library.empty.text"), null);
    }

    private EmptyState noMatch() {
        var all = new Action(strings.get("library.nomatch.all"), () -> {
            model.searchProperty().set("");
            model.placeProperty().set(new Place.OnShelf(Shelf.ALL));
        });
        return new EmptyState(
                Icon.SEARCH, strings.get("library.nomatch.title"), strings.get("library.nomatch.text"), all);
    }

    private void leaveSearch(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE || key.getCode() == KeyCode.DOWN) {
            grid.requestFocus();
            key.consume();
        }
    }

    private void press(KeyEvent key) {
        if (key.isShortcutDown() && key.getCode() == KeyCode.F) {
            search.requestFocus();
            search.selectAll();
            key.consume();
        } else if (!(key.getTarget() instanceof TextInputControl)) {
            actions.press(key);
        }
    }
}
