package app.maquette.domain.request;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One entry of the vendor's answer.
///
/// @param seed [#NO_SEED] when it was not told
/// @param prompt the prompt really used
/// @param resolution `WxH` as the vendor wrote it
/// @param style as text, null when the vendor sent none
/// @param safe false when the picture was withheld, which is so whenever the answer had no link for it
/// @param link null when withheld, and once the picture is stored
/// @param expires when the link dies, null when the vendor did not say
public record AnsweredPicture(
        int index,
        String prompt,
        long seed,
        String resolution,
        @Nullable String style,
        boolean safe,
        @Nullable URI link,
        @Nullable Instant expires) {
    /// Stands for a seed that was not in the answer, or was none.
    public static final long NO_SEED = -1;

    public boolean isSeedTold() {
        return seed >= 0;
    }

    /// Whether a request may take the seed.
    public boolean isSeedUsable() {
        return isSeedTold() && seed <= Operation.MAX_SEED;
    }

    /// The same without its link, which is worth nothing after a day.
    public AnsweredPicture withoutLink() {
        return new AnsweredPicture(index, prompt, seed, resolution, style, safe, null, expires);
    }
}
