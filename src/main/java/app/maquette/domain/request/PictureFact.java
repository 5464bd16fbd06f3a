package app.maquette.domain.request;

import app.maquette.domain.FiledAs;
import app.maquette.domain.Money;
import java.time.LocalDate;

/// What a picture must be, beside the words that it is found by.
public sealed interface PictureFact {
    /// With this tag, or with one that begins so.
    record Tagged(String tag, boolean begins) implements PictureFact {}

    record Labelled(FiledAs.Label label) implements PictureFact {}

    record MadeBy(OperationKind operation) implements PictureFact {}

    /// Bought on one of these days, the first and the last included.
    record Between(LocalDate first, LocalDate last) implements PictureFact {}

    /// By the price of its call, both bounds included.
    record Costing(Money least, Money most) implements PictureFact {}

    record Being(Kind kind) implements PictureFact {}

    record Noted() implements PictureFact {}

    record Not(PictureFact other) implements PictureFact {}

    /// What it was bought for, or what was said of it.
    enum Kind {
        DRAFT,
        FINAL,
        PICK,
        REJECTED,
        /// By work on another picture.
        EDITED,
        /// A picked draft that nothing was made from.
        UNFINALIZED
    }
}
