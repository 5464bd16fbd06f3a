package app.maquette.app.system;

import app.maquette.studio.base.Log;
import app.maquette.studio.call.ClockWatch;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Time since the machine started, which nobody sets: Linux tells it with the time asleep, the JDK without.
public record Uptime(Path file, boolean countsSleep) {

    public static Uptime of(Path file) {
        return new Uptime(file, Files.isReadable(file));
    }

    public static Uptime ofMachine() {
        return of(Path.of("/proc/uptime"));
    }

    /// Shows the watch the time. A file that cannot be read now is read the next time.
    public void tell(ClockWatch watch) {
        try {
            watch.tick(countsSleep ? read() : Duration.ofNanos(System.nanoTime()), countsSleep);
        } catch (IOException | NumberFormatException e) {
            Log.of(Uptime.class).log(Level.DEBUG, "the machine does not say how long it runs", e);
        }
    }

    private Duration read() throws IOException {
        var seconds = Files.readString(file).split(" ", -1)[0];
        return Duration.ofMillis(new BigDecimal(seconds).movePointRight(3).longValue());
    }
}
