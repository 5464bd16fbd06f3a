package app.maquette.ui.shell;

import java.util.ArrayList;
import java.util.List;

/// What was chosen last from the list of commands, while the program runs. FX thread only.
public final class RecentLines {
    private static final int KEPT = 20;

    private final List<String> names = new ArrayList<>();

    void used(PaletteLine line) {
        names.remove(line.name());
        names.addFirst(line.name());
        if (names.size() > KEPT) {
            names.removeLast();
        }
    }

    /// 0 for what was used last; the same high number for all that was not.
    int age(PaletteLine line) {
        int at = names.indexOf(line.name());
        return at < 0 ? KEPT : at;
    }
}
