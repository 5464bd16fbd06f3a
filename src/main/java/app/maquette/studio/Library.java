package app.maquette.studio;

import app.maquette.domain.CallId;
import app.maquette.domain.PictureId;
import app.maquette.domain.Purpose;
import app.maquette.domain.RequestKey;
import app.maquette.domain.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every call and picture there ever was, searchable and offline: the projection of the journal. What the ledger
/// published before the question is in the answer. Blocking; thread-safe. Failures are [StorageException].
public interface Library {
    Optional<CallRecord> call(CallId id);

    /// The newest calls, newest first.
    List<CallRecord> recent(int limit);

    /// Calls of the same request that have pictures, newest first.
    List<CallRecord> identical(RequestKey key);

    /// Finals and remixes made from the draft, oldest first.
    List<CallRecord> finalsOf(PictureId draft);

    /// Calls with pictures that are paid and not yet downloaded, soonest-expiring first.
    List<CallRecord> awaited();

    /// How many pictures match.
    int count(Filter filter);

    /// Matching pictures from `offset` on, newest first.
    List<Shown> page(Filter filter, int offset, int limit);

    /// Number of stored pictures and their bytes.
    Size size();

    /// Names of all collections ever used, with their number of pictures, by name.
    List<Collection> collections();

    /// What the library shows.
    ///
    /// @param text words that must all occur in the prompt, the model, the seed or the collection; empty for all
    record Filter(
            String text,
            @Nullable String collection,
            @Nullable Verdict verdict,
            boolean finalsOnly,
            int minStars) {
        public static final Filter ALL = new Filter("", null, null, false, 0);
    }

    /// A picture with its call's facts.
    record Shown(Picture picture, CallRecord call) {
        public Purpose purpose() {
            return call.purpose();
        }
    }

    record Size(long pictures, long bytes) {}

    record Collection(String name, int pictures) {}
}
