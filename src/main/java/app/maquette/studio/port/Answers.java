package app.maquette.studio.port;

import app.maquette.domain.CallId;
import java.util.Optional;

/// The raw answers as files of their own. Blocking; failures are [StorageException].
public interface Answers {
    /// Durable before it returns the SHA-256 of the body.
    String save(CallId call, RawAnswer answer);

    Optional<RawAnswer> load(CallId call);

    /// Does what saving an answer needs, before one is paid. [StorageException] says why none could be saved.
    default void tryOut() {}
}
