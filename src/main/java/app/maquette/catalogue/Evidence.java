package app.maquette.catalogue;

import java.time.LocalDate;

/// Who says so, and when it was read.
public record Evidence(Mark mark, String source, LocalDate date) {
    /// How far the source can be trusted.
    public enum Mark {
        /// The vendor's own text.
        OFFICIAL,
        /// Seen in a live answer by others.
        RECORDED,
        THIRD_PARTY,
        /// Concluded from the others.
        INFERRED
    }
}
