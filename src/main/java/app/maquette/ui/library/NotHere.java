package app.maquette.ui.library;

import app.maquette.domain.PictureId;
import app.maquette.studio.call.LiveCalls;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.MissingReason;
import app.maquette.studio.port.Library;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.task.Refresher;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The calls with pictures that are paid and not here, and why. FX thread only.
final class NotHere {
    private final ReadOnlyObjectWrapper<List<CallRecord>> calls = new ReadOnlyObjectWrapper<>(this, "calls", List.of());
    private final ReadOnlyIntegerWrapper told = new ReadOnlyIntegerWrapper(this, "told");
    private final ReadOnlyBooleanWrapper fetching = new ReadOnlyBooleanWrapper(this, "fetching");
    private final LiveCalls live;
    private final Background background;
    private final Refresher<List<CallRecord>> reads;
    private Runnable fetch = () -> {};

    NotHere(Library library, LiveCalls live, Background background) {
        this.live = live;
        this.background = background;
        reads = new Refresher<>(background, () -> library::awaited, this::show);
    }

    /// The soonest to end first.
    ReadOnlyObjectProperty<List<CallRecord>> callsProperty() {
        return calls.getReadOnlyProperty();
    }

    /// Counts on when it may be told anew why a picture is not here.
    ReadOnlyIntegerProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// While pictures are being fetched.
    ReadOnlyBooleanProperty fetchingProperty() {
        return fetching.getReadOnlyProperty();
    }

    Optional<MissingReason> reason(PictureId picture) {
        return live.missing(picture);
    }

    /// @param action blocking: tries once more for all of them
    void setOnFetch(Runnable action) {
        fetch = action;
    }

    /// Tries once more for all of them; costs nothing.
    void fetch() {
        fetching.set(true);
        background
                .job(() -> {
                    fetch.run();
                    return true;
                })
                .atEnd(() -> {
                    fetching.set(false);
                    refresh();
                })
                .start();
    }

    void refresh() {
        reads.refresh();
    }

    private void show(List<CallRecord> now) {
        // A call under way brings its pictures itself.
        calls.set(now.stream().filter(call -> !call.state().isUnderWay()).toList());
        told.set(told.get() + 1);
    }
}
