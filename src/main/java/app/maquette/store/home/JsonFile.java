package app.maquette.store.home;

import app.maquette.store.disk.Disk;
import app.maquette.store.disk.DurableFile;
import app.maquette.store.disk.Uninterrupted;
import app.maquette.store.format.JournalJson;
import app.maquette.store.format.JsonObject;
import app.maquette.store.format.UnreadableException;
import app.maquette.studio.base.Log;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// A value kept in a JSON file, `first` before there is one; a damaged file is set aside. Thread-safe.
final class JsonFile<T> {
    private static final long SOON = 500;
    private final Disk disk;
    private final Path file;
    private final Function<JsonObject, T> make;
    private final ScheduledExecutorService timer;
    private T value;
    private boolean changed;

    JsonFile(Disk disk, Path file, T first, Function<JsonObject, T> make, ScheduledExecutorService timer) {
        this.disk = disk;
        this.file = file;
        this.make = make;
        this.timer = timer;
        this.value = read(first);
    }

    synchronized T get() {
        return value;
    }

    synchronized T change(UnaryOperator<T> change) {
        var before = value;
        value = change.apply(before);
        if (!changed && !value.equals(before)) {
            changed = true;
            try {
                var _ = timer.schedule(this::save, SOON, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException _) {
                Log.of(JsonFile.class).log(Level.DEBUG, "the timer is off; closing saves");
            }
        }
        return value;
    }

    /// A failure costs the latest changes only, so it is logged and the next change tries again.
    synchronized void save() {
        if (!changed) {
            return;
        }
        changed = false;
        var bytes = JournalJson.FULL.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
        try {
            Uninterrupted.call(() -> {
                new DurableFile(disk).write(file, bytes);
                return bytes;
            });
        } catch (IOException e) {
            Log.of(JsonFile.class).log(Level.WARNING, file + " cannot be saved", e);
        }
    }

    private T read(T first) {
        if (!Files.exists(file)) {
            return first;
        }
        try {
            return JsonObject.read(Uninterrupted.call(() -> Files.readAllBytes(file)), make);
        } catch (UnreadableException e) {
            Log.of(JsonFile.class).log(Level.WARNING, file + " is damaged: " + e.getMessage());
            setAside();
        } catch (IOException e) {
            Log.of(JsonFile.class).log(Level.WARNING, file + " cannot be read", e);
        }
        return first;
    }

    private void setAside() {
        try {
            Uninterrupted.call(() -> {
                disk.move(file, file.resolveSibling(file.getFileName() + ".broken"));
                return file;
            });
        } catch (IOException e) {
            Log.of(JsonFile.class).log(Level.WARNING, file + " cannot be set aside", e);
        }
    }
}
