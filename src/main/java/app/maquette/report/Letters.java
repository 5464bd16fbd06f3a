package app.maquette.report;

import app.maquette.studio.report.Lettering;
import app.maquette.studio.report.Lettering.Outline;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The letters that a document borrows from the computer, and those that no font here has. One thread.
final class Letters {
    private final Supplier<? extends Lettering> source;
    private final Set<Integer> missing = new TreeSet<>();
    private @Nullable Lettering fonts;

    /// The fonts are asked for when the first letter is needed: most documents need none.
    Letters(Supplier<? extends Lettering> source) {
        this.source = source;
    }

    Optional<Outline> draw(String text, float size, boolean isRightToLeft) {
        if (fonts == null) {
            fonts = source.get();
        }
        var drawn = fonts.draw(text, size, isRightToLeft);
        if (drawn.isEmpty()) {
            text.codePoints().forEach(missing::add);
        }
        return drawn;
    }

    /// Code points for which boxes stand.
    Set<Integer> missing() {
        return missing;
    }
}
