package app.maquette.ui.kit.grid;

import app.maquette.ui.kit.control.SectionHeading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/// The headings that are seen, used again while scrolling.
final class GridHeadings {
    private final Consumer<Region> adder;
    private final List<SectionHeading> made = new ArrayList<>();
    private int used;

    GridHeadings(Consumer<Region> adder) {
        this.adder = adder;
    }

    /// Starts a new layout; what is not placed until [#end()] disappears.
    void begin() {
        used = 0;
    }

    void place(GridModel.Section section, double x, double y, double width, double height) {
        if (used == made.size()) {
            var heading = SectionHeading.plain("", "");
            heading.setManaged(false);
            made.add(heading);
            adder.accept(heading);
        }
        var heading = made.get(used++);
        heading.titleProperty().set(section.title());
        heading.noteProperty().set(section.note());
        heading.setVisible(true);
        heading.resizeRelocate(x, y, width, height);
    }

    void end() {
        made.subList(used, made.size()).forEach(heading -> heading.setVisible(false));
    }
}
