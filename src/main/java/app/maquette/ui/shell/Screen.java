package app.maquette.ui.shell;

import app.maquette.ui.kit.control.Icon;
import java.util.function.Supplier;
import javafx.scene.layout.Region;

/// One screen of the window. `name` is kept in the session; `title` is what people read.
///
/// @param view the same each time, made when it is first shown
/// @param isAtFoot whether its button stands at the foot of the rail, apart from the others
public record Screen(String name, String title, Icon icon, Supplier<? extends Region> view, boolean isAtFoot) {
    public Screen(String name, String title, Icon icon, Supplier<? extends Region> view) {
        this(name, title, icon, view, false);
    }
}
