package app.maquette.studio.port;

import app.maquette.studio.port.Library.Shown;
import java.nio.file.Path;

/// Writes stored pictures out for other programs, their pixels bit for bit, with a note of how they were made. Never
/// writes a key, a path or an amount. Blocking; thread-safe. Failures are [StorageException].
public interface Exports {
    /// A file name from prompt and seed, with its ending, that every operating system takes.
    String suggestedName(Shown shown);

    /// Writes the picture to `target`: a folder gets a free suggested name; a file is replaced, and gets the ending of
    /// what the picture is. Returns the file written.
    Path export(Shown shown, Path target, Disclosure disclosure);

    /// The picture as a file with a good name, to be dragged or copied into other programs. It stays where it is, since
    /// they may show it from there.
    Path prepareDrag(Shown shown, Disclosure disclosure);

    /// How much the file tells.
    enum Disclosure {
        /// That a model of the vendor made it.
        ORIGIN,
        /// Model, seed, size and style as well.
        SETTINGS,
        /// The prompts as well.
        PROMPT
    }
}
