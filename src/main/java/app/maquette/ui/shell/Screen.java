package app.maquette.ui.shell;

import app.maquette.ui.kit.Icon;
import javafx.scene.layout.Region;

/// One screen of the window. `name` is kept in the session; `title` is what people read.
public record Screen(String name, String title, Icon icon, Region view) {}
