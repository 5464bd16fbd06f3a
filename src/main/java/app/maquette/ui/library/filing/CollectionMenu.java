package app.maquette.ui.library.filing;

import app.maquette.domain.CollectionId;
import app.maquette.studio.port.Library;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// What can be done with a collection, made anew whenever its menu opens. FX thread only.
public final class CollectionMenu {
    private final Filing filing;
    private final Strings strings;

    public CollectionMenu(Filing filing, Strings strings) {
        this.filing = filing;
        this.strings = strings;
    }

    /// What the menu of a collection offers.
    ///
    /// @param all the collections there are
    /// @param asking opens the fields where a name is typed
    public List<MenuItem> items(Library.Collection chosen, List<Library.Collection> all, Asking asking) {
        var items = new ArrayList<MenuItem>();
        var rename = new Action(
                strings.get("library.filing.rename"), () -> asking.rename().accept(chosen.id()));
        rename.disableProperty().set(chosen.id().equals(CollectionId.UNFILED));
        items.add(rename.menuItem());
        items.add(into(chosen, all));
        var create = new Action(
                strings.get("library.filing.new-in"), () -> asking.create().accept(chosen.id()));
        create.disableProperty().set(chosen.id().equals(CollectionId.UNFILED));
        items.add(create.menuItem());
        return items;
    }

    /// Where a name is typed.
    ///
    /// @param rename for a collection
    /// @param create for a new one in a collection
    public record Asking(Consumer<CollectionId> rename, Consumer<CollectionId> create) {}

    private Menu into(Library.Collection chosen, List<Library.Collection> all) {
        var menu = new Menu(strings.get("library.filing.into"));
        menu.setDisable(chosen.id().equals(CollectionId.UNFILED));
        var out = new Action(strings.get("library.filing.out"), () -> filing.move(chosen.id(), null));
        out.disableProperty().set(chosen.depth() == 0);
        menu.getItems().add(out.menuItem());
        all.stream()
                .filter(one ->
                        !one.id().equals(CollectionId.UNFILED) && !one.id().equals(chosen.id()))
                .map(one -> new Action(one.path(), () -> filing.move(chosen.id(), one.id())).menuItem())
                .forEach(menu.getItems()::add);
        return menu;
    }
}
