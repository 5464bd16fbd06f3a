package app.maquette.ui.kit.picture;

import app.maquette.domain.ImageKey;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.text.Strings;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;

/// What a picture of the board or the library can be used as, made anew whenever a menu opens. FX thread only.
public final class UseAsMenu {
    private final UseAs brief;
    private final Supplier<Optional<ImageKey>> picture;
    private final Strings strings;

    /// @param picture the one in focus, where it is here
    public UseAsMenu(UseAs brief, Supplier<Optional<ImageKey>> picture, Strings strings) {
        this.brief = brief;
        this.picture = picture;
        this.strings = strings;
    }

    /// One for each part that the engine takes; one that says so where it takes none.
    public List<MenuItem> items() {
        var key = picture.get();
        var parts = brief.parts();
        if (parts.isEmpty()) {
            var none = new MenuItem(strings.get("kit.use-as.none", brief.engine()));
            none.setDisable(true);
            return List.of(none);
        }
        return parts.stream()
                .map(part -> {
                    // keys: kit.use-as.part.*
                    var words = strings.get("kit.use-as.part." + part);
                    var use = new Action(words, () -> key.ifPresent(one -> brief.use(part, one)));
                    use.disableProperty().set(key.isEmpty());
                    return use.menuItem();
                })
                .toList();
    }

    /// Opens in the middle of a node.
    public void show(Node node) {
        var bounds = node.localToScreen(node.getBoundsInLocal());
        menu().show(node, bounds.getCenterX(), bounds.getCenterY());
    }

    private ContextMenu menu() {
        var menu = new ContextMenu();
        menu.setId("use-as");
        menu.getItems().setAll(items());
        return menu;
    }

    /// Opens where a menu is asked for on a node.
    public void on(Node node) {
        node.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, request -> {
            if (picture.get().isPresent()) {
                menu().show(node, request.getScreenX(), request.getScreenY());
                request.consume();
            }
        });
    }
}
