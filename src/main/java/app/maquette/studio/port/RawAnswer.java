package app.maquette.studio.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An answer as it came: status, the few headers that matter, and the bytes.
public final class RawAnswer {
    private final int status;
    private final @Nullable String retryAfter;
    private final @Nullable Instant vendorDate;
    private final byte[] body;
    private final boolean complete;

    /// `complete` is false when the body ended before its announced end.
    public RawAnswer(
            int status, @Nullable String retryAfter, @Nullable Instant vendorDate, byte[] body, boolean complete) {
        this.status = status;
        this.retryAfter = retryAfter;
        this.vendorDate = vendorDate;
        this.body = body.clone();
        this.complete = complete;
    }

    public int status() {
        return status;
    }

    /// The Retry-After header as sent.
    public @Nullable String retryAfter() {
        return retryAfter;
    }

    /// The vendor's clock by its Date header.
    public @Nullable Instant vendorDate() {
        return vendorDate;
    }

    public byte[] body() {
        return body.clone();
    }

    public boolean isComplete() {
        return complete;
    }
}
