package app.maquette.studio.call;

import app.maquette.studio.base.Log;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.base.StudioException;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Threads for work that nobody waits for. The disk may fail and the program may close in its middle: the log says so,
/// and the next start goes on from the journal.
final class Workers {
    private Workers() {}

    /// A virtual thread for each task.
    static ExecutorService perTask() {
        return Executors.newThreadPerTaskExecutor(Thread.ofVirtual()
                .uncaughtExceptionHandler((_, problem) -> log(problem))
                .factory());
    }

    private static void log(Throwable problem) {
        boolean isExpected = problem instanceof StorageException || problem instanceof StudioException;
        Log.of(Workers.class)
                .log(isExpected ? Level.WARNING : Level.ERROR, "work was left; the next start tries again", problem);
    }
}
