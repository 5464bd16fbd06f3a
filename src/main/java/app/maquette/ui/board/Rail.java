package app.maquette.ui.board;

import app.maquette.domain.CallId;
import app.maquette.domain.CollectionId;
import app.maquette.domain.PictureId;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.ui.kit.money.CallTexts;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// All rounds beside the stage: what is under way on top, then newest first, as far as the filter lets them through.
/// Looking at one changes nothing of the order. FX thread only.
final class Rail {
    private final ObservableList<Round> rounds = FXCollections.observableArrayList();
    // Kept, since a list that only its listeners know is lost with them.
    private final ObservableList<Round> shown = FXCollections.unmodifiableObservableList(rounds);
    private final Set<CallId> unseen = new HashSet<>();
    private final ReadOnlyIntegerWrapper news = new ReadOnlyIntegerWrapper(this, "news");
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
    private Filter filter = Filter.NONE;
    private List<Round> all = List.of();

    /// Which rounds are looked for, whatever their words.
    enum Kind {
        ALL,
        PICKED,
        FINAL,
        FAILED
    }

    /// @param words that all occur in the prompt
    /// @param collection null for every one
    record Filter(String words, Kind kind, @Nullable CollectionId collection) {
        static final Filter NONE = new Filter("", Kind.ALL, null);

        boolean lets(Round round) {
            return isOfKind(round)
                    && (collection == null
                            || collection.equals(round.lead().reserve().collection()))
                    && isNamed(CallTexts.title(round.lead()).toLowerCase(Locale.ROOT));
        }

        private boolean isNamed(String title) {
            return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1))
                    .allMatch(title::contains);
        }

        private boolean isOfKind(Round round) {
            return switch (kind) {
                case ALL -> true;
                case PICKED -> round.isPicked();
                case FINAL -> round.calls().anyMatch(call -> !call.isDraft());
                case FAILED -> round.calls().anyMatch(Filter::isFailed);
            };
        }

        private static boolean isFailed(CallRecord call) {
            return switch (call.state()) {
                case CallState.Released _, CallState.InDoubt _ -> true;
                case CallState.Waiting _, CallState.InFlight _, CallState.Collecting _, CallState.Settled _ -> false;
            };
        }
    }

    ObservableList<Round> rounds() {
        return shown;
    }

    /// How many rounds have something that was not looked at.
    ReadOnlyIntegerProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /// How many rounds are known, let through or not.
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    Filter filter() {
        return filter;
    }

    void setFilter(Filter wanted) {
        filter = wanted;
        show();
    }

    /// Something has come of this call: unless it is on the stage, it is new until it was.
    void announce(CallId call) {
        unseen.add(call);
    }

    boolean isNew(Round round) {
        return newest(round).isPresent();
    }

    /// Where a click on the round leads: what is new in it, or what is under way, or its first draft.
    PictureId target(Round round) {
        var call = newest(round)
                .or(() -> round.calls().filter(one -> one.state().isUnderWay()).reduce((_, last) -> last));
        return new PictureId(call.map(CallRecord::id).orElse(round.id()), 0);
    }

    /// The newest of all that was not looked at.
    Optional<PictureId> news() {
        return all.stream()
                .flatMap(round -> newest(round).stream())
                .max((one, other) -> one.id().compareTo(other.id()))
                .map(call -> new PictureId(call.id(), 0));
    }

    /// Takes the rounds as they are now; what is on the stage was looked at.
    ///
    /// @param known newest first
    void arrange(List<Round> known, @Nullable Focus now) {
        all = known;
        if (now != null) {
            unseen.remove(now.call().id());
        }
        show();
        news.set(Math.toIntExact(all.stream().filter(this::isNew).count()));
        count.set(all.size());
    }

    private Optional<CallRecord> newest(Round round) {
        return unseen.isEmpty()
                ? Optional.empty()
                : round.calls().filter(call -> unseen.contains(call.id())).reduce((_, last) -> last);
    }

    private void show() {
        var wanted = all.stream().filter(filter::lets).toList();
        sync(Stream.concat(
                        wanted.stream().filter(Round::isUnderWay),
                        wanted.stream().filter(round -> !round.isUnderWay()))
                .toList());
    }

    /// Replaces only what changed, so that what stays is neither built anew nor scrolled.
    private void sync(List<Round> wanted) {
        int most = Math.min(rounds.size(), wanted.size());
        int head = 0;
        while (head < most && isSame(rounds.get(head), wanted.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && isSame(rounds.get(rounds.size() - 1 - tail), wanted.get(wanted.size() - 1 - tail))) {
            tail++;
        }
        rounds.remove(head, rounds.size() - tail);
        rounds.addAll(head, wanted.subList(head, wanted.size() - tail));
        for (int i = 0; i < wanted.size(); i++) {
            if (!rounds.get(i).equals(wanted.get(i))) {
                rounds.set(i, wanted.get(i));
            }
        }
    }

    private static boolean isSame(Round one, Round other) {
        return one.id().equals(other.id());
    }
}
