package app.maquette.ui.shell;

import app.maquette.studio.call.Connectivity;
import app.maquette.studio.call.InFlightLimit;
import app.maquette.studio.call.LiveCalls;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Library;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.task.Refresher;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the foot of the window says: online, images in flight, pictures still to come, size of the library. FX thread
/// only.
public final class StatusViewModel {
    private final ReadOnlyBooleanWrapper online = new ReadOnlyBooleanWrapper(this, "online", true);
    private final ReadOnlyIntegerWrapper inFlight = new ReadOnlyIntegerWrapper(this, "inFlight");
    private final ReadOnlyIntegerWrapper awaited = new ReadOnlyIntegerWrapper(this, "awaited");
    private final ReadOnlyObjectWrapper<Library.Size> size =
            new ReadOnlyObjectWrapper<>(this, "size", new Library.Size(0, 0));

    public StatusViewModel(
            Connectivity line, InFlightLimit places, LiveCalls calls, Library library, Background background) {
        online.set(line.isOnline());
        line.changes().subscribe(background.newestOnFx(online::set));
        places.changes().subscribe(background.newestOnFx(inFlight::set));
        var counting = new Refresher<>(background, () -> () -> Counts.of(library), this::show);
        calls.changes().subscribe(background.newestOnFx(_ -> counting.refresh()));
        counting.refresh();
    }

    private record Counts(Library.Size size, int awaited) {
        static Counts of(Library library) {
            long awaited = library.awaited().stream()
                    .flatMap(call -> call.pictures().stream())
                    .filter(picture -> picture.state() instanceof Picture.State.Awaited)
                    .count();
            return new Counts(library.size(), (int) awaited);
        }
    }

    private void show(Counts counts) {
        size.set(counts.size());
        awaited.set(counts.awaited());
    }

    /// Whether the last exchange reached a server.
    public ReadOnlyBooleanProperty onlineProperty() {
        return online.getReadOnlyProperty();
    }

    /// Images in progress at the vendor.
    public ReadOnlyIntegerProperty inFlightProperty() {
        return inFlight.getReadOnlyProperty();
    }

    /// Pictures that are paid and not yet downloaded.
    public ReadOnlyIntegerProperty awaitedProperty() {
        return awaited.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Library.Size> sizeProperty() {
        return size.getReadOnlyProperty();
    }
}
