package app.maquette.domain.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request's colour palette: a preset name of the vendor or one to eight colours.
public sealed interface Palette {
    record Preset(String name) implements Palette {}

    record Colours(List<Member> members) implements Palette {
        public Colours {
            members = List.copyOf(members);
        }
    }

    /// One colour, `#rgb` or `#rrggbb`, with an optional weight in percent (5 to 100).
    record Member(String hex, @Nullable Integer weightPercent) {}
}
