package app.maquette.ui.board;

import app.maquette.domain.CallId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The rounds around the one in focus: what is new above it, everything older below. FX thread only.
final class Strips {
    private final ReadOnlyBooleanWrapper hasNews = new ReadOnlyBooleanWrapper(this, "news");
    private final ObservableList<Round> tray = FXCollections.observableArrayList();
    private final ObservableList<Round> older = FXCollections.observableArrayList();
    // Kept, since a list that only its listeners know is lost with them.
    private final ObservableList<Round> shownTray = FXCollections.unmodifiableObservableList(tray);
    private final ObservableList<Round> shownOlder = FXCollections.unmodifiableObservableList(older);
    private final Set<CallId> unseen = new HashSet<>();

    /// The rounds under way and those not looked at yet, newest first, without the one in focus.
    ObservableList<Round> tray() {
        return shownTray;
    }

    /// All others, newest first.
    ObservableList<Round> older() {
        return shownOlder;
    }

    /// Whether rounds have ended that were not looked at.
    ReadOnlyBooleanProperty newsProperty() {
        return hasNews.getReadOnlyProperty();
    }

    /// The newest round that was not looked at.
    Optional<Round> news() {
        return tray.stream().filter(round -> unseen.contains(round.id())).findFirst();
    }

    /// Something has come of this round: unless it has the focus, it waits in the tray to be looked at.
    void announce(CallId round) {
        unseen.add(round);
    }

    /// Puts every round in its place. What has the focus is looked at; a pair shows one draft of its round large, so
    /// the others stay in sight as a strip.
    void arrange(List<Round> all, @Nullable Focus now) {
        if (now != null) {
            unseen.remove(now.round().id());
        }
        sync(tray, all.stream().filter(round -> isNews(round, now)).toList());
        sync(older, all.stream().filter(round -> isOlder(round, now)).toList());
        hasNews.set(tray.stream().anyMatch(round -> unseen.contains(round.id()) && !round.isUnderWay()));
    }

    private boolean isNews(Round round, @Nullable Focus now) {
        return !isFocus(round, now) && isTray(round);
    }

    private boolean isOlder(Round round, @Nullable Focus now) {
        return (now != null && isFocus(round, now)) ? now.isPair() : !isTray(round);
    }

    private static boolean isFocus(Round round, @Nullable Focus now) {
        return now != null && round.id().equals(now.round().id());
    }

    private boolean isTray(Round round) {
        return round.isUnderWay() || unseen.contains(round.id());
    }

    /// Replaces only what changed, so that the strips that stay are not built anew.
    private static void sync(ObservableList<Round> shown, List<Round> wanted) {
        if (!ids(shown).equals(ids(wanted))) {
            shown.setAll(wanted);
            return;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!Objects.equals(shown.get(i), wanted.get(i))) {
                shown.set(i, wanted.get(i));
            }
        }
    }

    private static List<CallId> ids(List<Round> rounds) {
        return rounds.stream().map(Round::id).toList();
    }
}
