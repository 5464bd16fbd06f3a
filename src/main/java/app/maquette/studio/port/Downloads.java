package app.maquette.studio.port;

import java.net.URI;

/// Fetches result links; free, so it may try again. Blocking; thread-safe.
public interface Downloads {
    /// Fetches the whole picture into the part, continuing what it already holds. Retries with growing pauses.
    void fetch(URI link, PictureStore.Part part) throws DownloadException;
}
