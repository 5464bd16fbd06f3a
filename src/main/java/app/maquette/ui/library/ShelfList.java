package app.maquette.ui.library;

import app.maquette.domain.CollectionId;
import app.maquette.studio.port.Library.Shelf;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.library.filing.CollectionMenu;
import app.maquette.ui.library.filing.Filing;
import app.maquette.ui.library.filing.NameField;
import app.maquette.ui.library.filing.PictureDrop;
import app.maquette.ui.library.filing.PictureFiling;
import app.maquette.ui.library.found.FoundViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The shelves and collections at the left with their numbers; choosing one filters. FX thread only.
final class ShelfList extends VBox {
    private static final double ROW = 32;
    private static final double BELOW = 10;
    private static final double INDENT = 14;

    private final LibraryViewModel model;
    private final Strings strings;
    private final ListView<Entry> shelves;
    private final ListView<Entry> collections;
    private final SectionHeading collectionsHeading;
    private @Nullable Filing filing;
    private @Nullable Renaming renaming;
    private @Nullable PictureFiling drops;

    /// The name of a collection being typed in its place.
    private record Renaming(CollectionId id, NameField field) {}

    private record Entry(SidebarItem place, String name, int depth, int pictures) {}

    /// What is opened over the gallery.
    record Doors(Runnable found, Runnable notHere) {}

    ShelfList(LibraryViewModel model, FoundViewModel found, Doors doors, Strings strings) {
        this.model = model;
        this.strings = strings;
        shelves = list(strings.get("library.shelf.title"));
        collections = list(strings.get("library.collection.title"));
        collectionsHeading = new SectionHeading(strings.get("library.collection.title"));
        VBox.setVgrow(collections, Priority.ALWAYS);
        getChildren()
                .setAll(
                        new SectionHeading(strings.get("library.shelf.title")),
                        shelves,
                        collectionsHeading,
                        collections,
                        notHereButton(doors.notHere()),
                        foundButton(found, doors.found()));
        getStyleClass().addAll(Styles.PANEL, "library-shelves");
        model.shelvesProperty().subscribe(this::show);
        model.query().placeProperty().subscribe(this::mark);
    }

    /// Seen only when there is something.
    private Button notHereButton(Runnable open) {
        var button = new Action(strings.get("library.missing.name"), Icon.DOWNLOAD, null, open).button();
        button.setId("library-missing");
        button.setMaxWidth(Double.MAX_VALUE);
        button.managedProperty().bind(button.visibleProperty());
        model.notHere().callsProperty().subscribe(all -> {
            button.setVisible(!all.isEmpty());
            button.setText(strings.get("library.missing.button", all.size()));
        });
        return button;
    }

    /// Seen only when there is something.
    private Button foundButton(FoundViewModel found, Runnable open) {
        var button = new Action(strings.get("library.found.name"), Icon.INFO, null, open).button();
        button.setId("library-found");
        button.setMaxWidth(Double.MAX_VALUE);
        button.managedProperty().bind(button.visibleProperty());
        found.foundProperty().subscribe(all -> {
            button.setVisible(!all.isEmpty());
            button.setText(strings.get("library.found.button", all.size()));
        });
        return button;
    }

    private ListView<Entry> list(String name) {
        var list = new ListView<Entry>();
        list.setAccessibleText(name);
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new PlaceCell());
        list.getStyleClass().add("library-places");
        list.setMinHeight(0);
        list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        return list;
    }

    private void choose(@Nullable Entry chosen) {
        if (chosen != null) {
            model.query().placeProperty().set(chosen.place());
        }
    }

    private void show(Shelves now) {
        List<Entry> rows = new ArrayList<>();
        for (var shelf : Shelf.values()) {
            rows.add(new Entry(new SidebarItem.OnShelf(shelf), name(shelf), 0, now.count(shelf)));
        }
        replace(shelves, rows);
        shelves.setPrefHeight(rows.size() * ROW + BELOW);
        shelves.setMinHeight(rows.size() * ROW + BELOW);
        replace(
                collections,
                now.collections().stream()
                        .map(each -> new Entry(
                                new SidebarItem.InCollection(each.id()), each.name(), each.depth(), each.pictures()))
                        .toList());
        collectionsHeading.setVisible(filing != null || !now.collections().isEmpty());
        mark();
    }

    /// Lets collections be named, nested and made.
    void offer(Filing offered) {
        filing = offered;
        var create = new Action(strings.get("library.filing.new"), Icon.PLUS, null, () -> create(null));
        var button = create.iconButton();
        button.setId("library-new-collection");
        collectionsHeading.with(button);
        collectionsHeading.setVisible(true);
        var menu = new ContextMenu();
        menu.setId("library-collection-menu");
        collections.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, request -> {
            var known = model.shelvesProperty().get().collections();
            var chosen = collections.getSelectionModel().getSelectedIndex();
            if (chosen >= 0 && chosen < known.size()) {
                var asking = new CollectionMenu.Asking(this::rename, this::create);
                menu.getItems().setAll(new CollectionMenu(offered, strings).items(known.get(chosen), known, asking));
                menu.show(collections, request.getScreenX(), request.getScreenY());
            }
            request.consume();
        });
    }

    /// Pictures that are dragged onto a collection, or onto the trash, go there.
    void takeDrops(PictureFiling pictures) {
        drops = pictures;
    }

    private void rename(CollectionId id) {
        var offered = filing;
        if (offered != null) {
            var field = new NameField(
                    model.shelvesProperty().get().name(id),
                    strings.get("library.filing.name"),
                    name -> offered.rename(id, name),
                    this::closeFields);
            field.setId("library-collection-name");
            renaming = new Renaming(id, field);
            collections.refresh();
            collections.scrollTo(collections.getSelectionModel().getSelectedIndex());
            collections.applyCss();
            collections.layout();
            field.begin();
        }
    }

    private void create(@Nullable CollectionId parent) {
        var offered = filing;
        if (offered != null) {
            int place = getChildren().indexOf(collections);
            var words = strings.get("library.filing.name");
            var field = new NameField("", words, name -> offered.create(name, parent), this::closeFields);
            field.setId("library-collection-name");
            getChildren().add(place, field);
            field.begin();
        }
    }

    private void closeFields() {
        renaming = null;
        getChildren().removeIf(NameField.class::isInstance);
        collections.refresh();
        collections.requestFocus();
    }

    /// Keeps the nodes and the scroll position while only numbers change.
    private static void replace(ListView<Entry> list, List<Entry> rows) {
        if (list.getItems().size() != rows.size()) {
            list.getItems().setAll(rows);
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!list.getItems().get(i).equals(rows.get(i))) {
                list.getItems().set(i, rows.get(i));
            }
        }
    }

    private void mark() {
        var place = model.query().placeProperty().get();
        for (var list : List.of(shelves, collections)) {
            int at = -1;
            for (int i = 0; i < list.getItems().size(); i++) {
                at = Objects.equals(list.getItems().get(i).place(), place) ? i : at;
            }
            if (list.getSelectionModel().getSelectedIndex() != at) {
                list.getSelectionModel().clearAndSelect(at);
            }
        }
    }

    private String name(Shelf shelf) {
        return switch (shelf) {
            case ALL -> strings.get("library.shelf.all");
            case FINALS -> strings.get("library.shelf.finals");
            case PICKS_NOT_FINALIZED -> strings.get("library.shelf.picks");
            case REJECTED -> strings.get("library.shelf.rejected");
            case TRASH -> strings.get("library.shelf.trash");
        };
    }

    private final class PlaceCell extends ListCell<Entry> {
        private final Label name = new Label();
        private final Label count = new Label();
        private final HBox row;

        PlaceCell() {
            var between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            count.getStyleClass().addAll(Styles.FAINT, Styles.NUMBERS);
            count.setMinWidth(USE_PREF_SIZE);
            row = new HBox(name, between, count);
            row.getStyleClass().add("library-place");
            row.setMinWidth(0);
            setPrefWidth(0);
            PictureDrop.on(this, () -> drops == null ? null : drop(drops));
        }

        private @Nullable Runnable drop(PictureFiling pictures) {
            return getItem() == null
                    ? null
                    : switch (getItem().place()) {
                        case SidebarItem.InCollection(var id) -> () -> pictures.into(id);
                        case SidebarItem.OnShelf(var shelf) -> shelf == Shelf.TRASH ? pictures::discard : null;
                    };
        }

        @Override
        protected void updateItem(@Nullable Entry item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                return;
            }
            name.setText(item.name());
            count.setText(strings.get("library.shelf.count", item.pictures()));
            setAccessibleText(strings.get("library.shelf.spoken", item.name(), item.pictures()));
            row.setPadding(new Insets(0, 0, 0, INDENT * item.depth()));
            var now = renaming;
            setGraphic(now != null && item.place().equals(new SidebarItem.InCollection(now.id())) ? now.field() : row);
        }
    }
}
