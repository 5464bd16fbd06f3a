package app.maquette.studio.fidelity;

import app.maquette.domain.PictureId;
import java.util.List;

/// The last finals of one pair of engines, made in one way, each beside its draft.
///
/// @param finals oldest first
public record KeptFinals(List<Final> finals) {
    public static final KeptFinals NONE = new KeptFinals(List.of());

    /// From this likeness on a composition counts as kept: the best of what was tried on 112 finals (ADR 0080).
    public static final double FROM = 0.85;

    /// Fewer say nothing of the next one.
    private static final int ENOUGH = 5;

    /// The normal distribution's place for 19 of 20.
    private static final double SPREAD = 1.96;

    /// A final beside its draft.
    ///
    /// @param likeness from 0 to 1
    public record Final(PictureId draft, PictureId last, double likeness) {
        public boolean isKept() {
            return likeness >= FROM;
        }
    }

    /// A share with how far it can be off.
    public record Range(double least, double most) {}

    public KeptFinals {
        finals = List.copyOf(finals);
    }

    public int count() {
        return finals.size();
    }

    public int kept() {
        return (int) finals.stream().filter(Final::isKept).count();
    }

    public boolean isEnough() {
        return count() >= ENOUGH;
    }

    /// Where the share of kept finals lies in 19 of 20 cases, by Wilson's interval: few finals say little.
    public Range share() {
        double n = Math.max(1, count());
        double share = kept() / n;
        double z = SPREAD * SPREAD / n;
        double middle = (share + z / 2) / (1 + z);
        double half = SPREAD / (1 + z) * Math.sqrt(share * (1 - share) / n + z / n / 4);
        return count() == 0 ? new Range(0, 1) : new Range(Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
