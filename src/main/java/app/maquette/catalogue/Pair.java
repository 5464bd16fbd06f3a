package app.maquette.catalogue;

import app.maquette.domain.Money;
import app.maquette.domain.request.EngineId;
import java.util.OptionalLong;

/// A draft engine and the engine that finalizes its pick.
public record Pair(EngineId draft, EngineId last, Way way, Evidence evidence) {
    /// How a draft becomes a final.
    public enum Way {
        /// The draft's seed and returned prompt on the final engine.
        SAME_SEED,
        REMIX,
        /// A new picture with the draft as its source.
        FROM_DRAFT
    }

    /// What drafting costs against making the drafts on the final engine, where the pick would be the final already.
    ///
    /// @param last what a plain picture costs on the final engine
    /// @param finalized what a draft's final costs there
    public record Economics(Money draft, Money last, Money finalized) {
        public Money cost(long drafts, long finals) {
            return draft.times(drafts).plus(finalized.times(finals));
        }

        public Money alternative(long drafts) {
            return last.times(drafts);
        }

        /// Negative when drafting is the dearer way.
        public Money saved(long drafts, long finals) {
            return alternative(drafts).minus(cost(drafts, finals));
        }

        /// What is saved in hundredths of a percent of the alternative, rounded down.
        public long savedBasisPoints(long drafts, long finals) {
            return Math.floorDiv(
                    saved(drafts, finals).times(10_000).micros(),
                    alternative(drafts).micros());
        }

        /// The least number of drafts for each final with which drafting is cheaper; empty when it never is.
        public OptionalLong breakEven() {
            long saves = last.minus(draft).micros();
            return saves <= 0 ? OptionalLong.empty() : OptionalLong.of(finalized.micros() / saves + 1);
        }
    }
}
