package app.maquette.ui.shell;

import app.maquette.ui.kit.Icon;
import javafx.scene.layout.Region;

/// One screen of the window. `name` is kept in the session; `title` is what people read.
///
/// @param isAtFoot whether its button stands at the foot of the rail, apart from the others
public record Screen(String name, String title, Icon icon, Region view, boolean isAtFoot) {
    public Screen(String name, String title, Icon icon, Region view) {
        this(name, title, icon, view, false);
    }
}
