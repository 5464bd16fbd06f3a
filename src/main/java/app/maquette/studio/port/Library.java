package app.maquette.studio.port;

import app.maquette.domain.CallId;
import app.maquette.domain.CollectionId;
import app.maquette.domain.ImageKey;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.PictureFact;
import app.maquette.domain.request.Purpose;
import app.maquette.domain.request.RequestKey;
import app.maquette.studio.ledger.CollectionTree;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.Picture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Every call and picture there ever was, searchable and offline: the projection of the journal. What the ledger
/// published before the question is in the answer. Blocking; thread-safe. Failures are [StorageException].
public interface Library {
    Optional<CallRecord> call(CallId id);

    /// The newest calls, newest first.
    List<CallRecord> recent(int limit);

    /// Returns once all that is kept was compared with what was written, at the latest for what is asked next. Whoever
    /// pays because nothing was found asks this first: a row that a damaged disk has lost must not be paid again.
    default void assureWhole() {}

    /// Calls of the same request, however they ended, newest first.
    List<CallRecord> identical(RequestKey key);

    /// Calls that sent these texts in another form than the one that all their spellings share, newest first.
    List<CallRecord> respelled(Order order);

    /// Finals and remixes made from the draft, oldest first.
    List<CallRecord> finalsOf(PictureId draft);

    /// The user's own pictures that were brought in, newest first.
    default List<Entry.BroughtIn> broughtIn(int limit) {
        return List.of();
    }

    /// As what these bytes were brought in.
    default Optional<Entry.BroughtIn> broughtIn(ImageKey key) {
        return broughtIn(Integer.MAX_VALUE).stream()
                .filter(brought -> brought.file().key().equals(key))
                .findFirst();
    }

    /// Calls with pictures that are paid and not yet downloaded, soonest-expiring first.
    List<CallRecord> awaited();

    /// How many stored pictures match.
    int count(Filter filter);

    /// Matching stored pictures from `offset` on, in the order of the filter.
    List<Shown> page(Filter filter, int offset, int limit);

    /// The days of matching pictures in the order of the pages, so that a view is laid out before it is read. Only for
    /// orders by time.
    List<Day> days(Filter filter);

    /// Width by height of each matching picture in hundredths (100 where unknown), in the order of the pages.
    short[] shapes(Filter filter);

    /// How many matching pictures stand before this one in the order of the pages, whether it matches or not.
    int position(Filter filter, PictureId picture);

    /// Number of stored pictures and their bytes.
    Size size();

    /// All collections ever used or named, by their paths.
    List<Collection> collections();

    /// How many pictures have each tag, by its name.
    default Map<String, Integer> tags() {
        return Map.of();
    }

    /// What the library shows.
    ///
    /// @param text words that must all occur in the prompt, the model, the seed or the collection; empty for all
    record Filter(String text, @Nullable CollectionId collection, Shelf shelf, Facts facts, Sorting order) {
        public static final Filter ALL = new Filter("", null, Shelf.ALL, 0);

        public Filter(String text, @Nullable CollectionId collection, Shelf shelf, int minStars) {
            this(text, collection, shelf, new Facts(minStars, Set.of(), ""), Sorting.NEWEST);
        }

        public int minStars() {
            return facts.minStars();
        }

        public Filter by(Sorting other) {
            return new Filter(text, collection, shelf, facts, other);
        }

        public Filter of(Facts other) {
            return new Filter(text, collection, shelf, other, order);
        }
    }

    /// What a picture must be.
    ///
    /// @param models of one of these; of any where empty
    /// @param seed how its seed begins; empty for all
    /// @param others all of which must hold
    record Facts(int minStars, Set<EngineId> models, String seed, List<PictureFact> others) {
        public Facts {
            models = Set.copyOf(models);
            others = List.copyOf(others);
        }

        public Facts(int minStars, Set<EngineId> models, String seed) {
            this(minStars, models, seed, List.of());
        }

        public Facts withStars(int least) {
            return new Facts(least, models, seed, others);
        }
    }

    /// Which pictures come first.
    enum Sorting {
        /// Newest ledger day first, then newest call, then by index.
        NEWEST,
        /// The other way round.
        OLDEST,
        /// Most stars first, then the newest.
        BEST
    }

    /// Which pictures of the library.
    enum Shelf {
        ALL,
        /// Of finals and remixes.
        FINALS,
        /// Picked drafts that nothing was made from.
        PICKS_NOT_FINALIZED,
        REJECTED,
        /// Thrown away and still to be had back; on no other shelf.
        TRASH
    }

    /// A picture with its call's facts.
    record Shown(Picture picture, CallRecord call) {
        public Purpose purpose() {
            return call.purpose();
        }
    }

    /// How many pictures a ledger day has and what they cost, each at the price of its call.
    record Day(LedgerDay day, int pictures, Money cost) {}

    record Size(long pictures, long bytes) {}

    /// A collection with its number of pictures.
    ///
    /// @param path its name with those of the collections it lies in
    /// @param depth how many those are
    /// @param pictures its own and those of the collections in it
    record Collection(CollectionId id, String path, int depth, int pictures) {
        /// Without those of the collections it lies in.
        public String name() {
            return depth == 0 ? path : path.substring(path.lastIndexOf(CollectionTree.IN) + CollectionTree.IN.length());
        }
    }
}
