package app.maquette.studio.port;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/// Looks whether a later Maquette exists; it is asked only when the user allowed it, and never fetches the program.
public interface Updates {
    /// Blocking; call it from a worker thread.
    News look();

    /// What the look has shown.
    sealed interface News {
        /// There is a later release.
        record Newer(Release release) implements News {}

        /// The program that runs is the latest.
        record Latest() implements News {}

        /// Nothing is known: no network, no answer, or one that our key has not signed.
        record Unknown(String reason) implements News {}
    }

    /// A release: what is new in it, and the page where the user may fetch it.
    record Release(String version, LocalDate date, URI page, List<String> changes) {
        public Release {
            changes = List.copyOf(changes);
        }
    }
}
