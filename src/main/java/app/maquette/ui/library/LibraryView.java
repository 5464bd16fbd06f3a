package app.maquette.ui.library;

import app.maquette.domain.CollectionId;
import app.maquette.domain.ImageKey;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.Library.Shelf;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.Keymap;
import app.maquette.ui.kit.control.Theme;
import app.maquette.ui.kit.panel.Paneled;
import app.maquette.ui.kit.panel.SidePanels;
import app.maquette.ui.kit.picture.Takeout;
import app.maquette.ui.kit.picture.TakeoutActions;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.picture.UseAs;
import app.maquette.ui.kit.picture.UseAsMenu;
import app.maquette.ui.kit.task.Ticket;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.library.filing.Asks;
import app.maquette.ui.library.filing.FiledPane;
import app.maquette.ui.library.filing.Filing;
import app.maquette.ui.library.filing.FilingBar;
import app.maquette.ui.library.filing.FilingKeys;
import app.maquette.ui.library.filing.PictureFiling;
import app.maquette.ui.library.found.FoundView;
import app.maquette.ui.library.found.FoundViewModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.StackPane;

/// The library screen: shelves, gallery, inspector; loupe and comparison over them. FX thread only.
public final class LibraryView extends StackPane implements Paneled {
    private static final double LEFT = 240;
    private static final double RIGHT = 312;
    private static final double FOLD_LEFT = 900;
    private static final double FOLD_RIGHT = 620;

    private final LibraryViewModel model;
    private final Strings strings;
    private final SidePanels panels;
    private final GalleryView gallery;
    private final ContextMenu menu;
    private final ShelfList shelves;
    private final LibraryActions actions;
    private final DetailsView details;
    private final List<Node> over;
    private Ticket reading = () -> {};

    public LibraryView(
            LibraryViewModel model, FoundViewModel found, Takeout takeout, Thumbnails thumbnails, Strings strings) {
        this.model = model;
        this.strings = strings;
        Theme.wear(this, "library.css");
        gallery = new GalleryView(model, thumbnails, strings);
        var looks = new LibraryOverlays(model, thumbnails, strings, gallery.grid()::requestFocus);
        var takeouts = new TakeoutActions(takeout, strings);
        actions = new LibraryActions(model, takeouts, looks, strings);
        var foundView = new FoundView(found, takeout, thumbnails, strings);
        var notHere = new NotHereView(model.notHere(), strings);
        var doors = new ShelfList.Doors(foundView::open, notHere::open);
        shelves = new ShelfList(model, found, doors, strings);
        details = new DetailsView(model, actions, thumbnails, strings);
        panels = new SidePanels(
                shelves, strings.get("library.panel.left"), gallery, details, strings.get("library.panel.right"));
        panels.leftWidthProperty().set(LEFT);
        panels.rightWidthProperty().set(RIGHT);
        panels.squeezeBelow(FOLD_LEFT, FOLD_RIGHT);
        over = List.of(foundView, notHere);
        getChildren().setAll(panels, looks.compare(), looks.loupe(), foundView, notHere);
        new LibraryKeys(model, gallery, looks, actions, over).listen(this);
        gallery.grid().setOnOpen(_ -> looks.toggleWhole());
        menu = actions.menu();
        gallery.grid().setOnContextMenuRequested(this::showMenu);
        actions.dragFrom(gallery.grid());
        model.setOnTooMany(() -> takeout.note(strings.get("library.chosen.too-many", Selection.MOST)));
        sceneProperty().subscribe(scene -> {
            model.setVisible(scene != null);
            if (scene != null) {
                found.look();
            }
            gallery.grid().requestFocus();
        });
    }

    @Override
    public SidePanels panels() {
        return panels;
    }

    /// Shows a picture, wherever it is.
    public void reveal(PictureId picture) {
        model.reveal(picture);
    }

    /// Shows what lies in a collection.
    public void show(CollectionId collection) {
        model.query().searchProperty().set("");
        model.query().placeProperty().set(new SidebarItem.InCollection(collection));
    }

    /// Offers the picture in focus to the brief.
    public void offerTo(UseAs brief) {
        var use = new UseAsMenu(brief, this::focused, strings);
        var menuOfUses = new Menu(Command.USE_AS.text(strings));
        menuOfUses.setId("use-as");
        menu.getItems().add(menuOfUses);
        menu.setOnShowing(_ -> menuOfUses.getItems().setAll(use.items()));
        new Keymap(Context.LIBRARY)
                .bind(Command.USE_AS, () -> use.show(gallery.grid()))
                .on(this);
    }

    private Optional<ImageKey> focused() {
        return Optional.ofNullable(model.chosen().focusedProperty().get())
                .map(shown -> shown.picture().state())
                .filter(Picture.State.Stored.class::isInstance)
                .map(state -> ((Picture.State.Stored) state).file().key());
    }

    /// Lets collections be named, nested and made.
    public void offer(Filing filing) {
        filing.setOnChange(model::renamed);
        shelves.offer(filing);
    }

    /// Lets pictures be tagged, noted, labelled, moved and thrown away.
    ///
    /// @param empty asks before the trash is emptied
    public void offer(PictureFiling filing, Consumer<Consumer<List<String>>> tags, Runnable empty) {
        var asks = new Asks(
                tags,
                () -> model.shelvesProperty().get().collections().stream()
                        .map(Library.Collection::path)
                        .toList(),
                empty);
        var bar = new FilingBar(filing, asks, strings, gallery.grid()::requestFocus);
        bar.with(actions.forSeveral());
        gallery.lay(bar);
        details.add(new FiledPane(filing, bar, strings));
        shelves.takeDrops(filing);
        model.chosen().selectionProperty().subscribe(() -> tell(bar));
        model.contentProperty().subscribe(() -> tell(bar));
        new FilingKeys(filing, bar, strings).on(this, () -> !isCovered(), menu);
    }

    private void tell(FilingBar bar) {
        reading.cancel();
        var content = model.contentProperty().get();
        int count = model.chosen().count();
        boolean isTrash = model.query().placeProperty().get().equals(new SidebarItem.OnShelf(Shelf.TRASH));
        var all = new FilingBar.State(count, content.count(), "", isTrash);
        bar.follow(isTrash ? all.costing(cost(content.cost())) : all);
        if (!isTrash && count > 1 && count <= Selection.MOST) {
            reading = model.readChosen(read -> bar.follow(all.costing(
                    cost(read.stream().map(shown -> shown.call().each()).reduce(Money.ZERO, Money::plus)))));
        }
    }

    private String cost(Money cost) {
        return strings.get("library.bar.cost", cost.format());
    }

    private boolean isCovered() {
        return over.stream().anyMatch(Node::isVisible);
    }

    private void showMenu(ContextMenuEvent request) {
        menu.show(gallery.grid(), request.getScreenX(), request.getScreenY());
        request.consume();
    }
}
