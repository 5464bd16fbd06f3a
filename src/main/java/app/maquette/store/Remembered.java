package app.maquette.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// A value kept in a JSON file. What the file does not say is as in `first`; a damaged file is set aside. Thread-safe.
final class Remembered<T> {
    private static final Logger LOG = System.getLogger(Remembered.class.getName());
    private static final long SOON = 500;
    private final Disk disk;
    private final Path file;
    private final Class<T> type;
    private final ScheduledExecutorService timer;
    private T value;
    private boolean changed;

    Remembered(Disk disk, Path file, T first, Class<T> type, ScheduledExecutorService timer) {
        this.disk = disk;
        this.file = file;
        this.type = type;
        this.timer = timer;
        this.value = read(first);
    }

    synchronized T get() {
        return value;
    }

    synchronized T change(UnaryOperator<T> change) {
        value = change.apply(value);
        if (!changed) {
            changed = true;
            try {
                var _ = timer.schedule(this::save, SOON, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException _) {
                LOG.log(Level.DEBUG, "the timer is off; closing saves");
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
        var bytes = Json.FULL.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
        try {
            Uninterrupted.call(() -> {
                new DurableFile(disk).write(file, bytes);
                return bytes;
            });
        } catch (IOException e) {
            LOG.log(Level.WARNING, file + " cannot be saved", e);
        }
    }

    private T read(T first) {
        if (!Files.exists(file)) {
            return first;
        }
        try {
            var bytes = Uninterrupted.call(() -> Files.readAllBytes(file));
            ObjectNode merged = Json.FULL.valueToTree(first);
            if (Json.FULL.readTree(bytes) instanceof ObjectNode said) {
                overlay(merged, said);
                return Json.FULL.treeToValue(merged, type);
            }
            setAside();
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, file + " is damaged: " + e.getClass().getSimpleName());
            setAside();
        } catch (IOException e) {
            LOG.log(Level.WARNING, file + " cannot be read", e);
        }
        return first;
    }

    private static void overlay(ObjectNode below, ObjectNode above) {
        for (var property : above.properties()) {
            if (below.get(property.getKey()) instanceof ObjectNode inner
                    && property.getValue() instanceof ObjectNode over) {
                overlay(inner, over);
            } else {
                below.set(property.getKey(), property.getValue());
            }
        }
    }

    private void setAside() {
        try {
            Uninterrupted.call(() -> {
                disk.move(file, file.resolveSibling(file.getFileName() + ".broken"));
                return file;
            });
        } catch (IOException e) {
            LOG.log(Level.WARNING, file + " cannot be set aside", e);
        }
    }
}
