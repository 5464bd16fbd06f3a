package app.maquette.studio.port;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What was heard when an accepted generation was asked for. Asking is free.
public sealed interface Poll {
    /// The vendor knows it, and it has not ended.
    record Pending() implements Poll {}

    /// It was made and billed; the answer is read once it is on disk.
    record Completed(RawAnswer answer) implements Poll {}

    /// It was not made: not billed.
    record Failed(String reason) implements Poll {}

    /// The vendor says that there is none of this id.
    record Unknown() implements Poll {}

    /// There is no key of the account that bought it, or the vendor does not take it.
    record KeyMissing(String said) implements Poll {}

    /// Nothing was heard of the generation itself; `retryAfter` is the pause the vendor asked for, null when it said
    /// nothing.
    record Later(String said, @Nullable Duration retryAfter) implements Poll {}
}
