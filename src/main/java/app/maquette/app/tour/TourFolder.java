package app.maquette.app.tour;

import app.maquette.app.system.WrongUseException;
import app.maquette.store.home.Home;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// The folder of a tour with its own home. A home there is begun anew only if an earlier tour made it.
public final class TourFolder {
    private static final String MARK = "made-by-a-tour";

    private TourFolder() {}

    public static Home prepare(Path folder) throws IOException {
        var home = folder.resolve("home");
        if (Files.exists(home)) {
            if (!Files.exists(home.resolve(MARK))) {
                throw new WrongUseException("The folder " + home + " was not made by a tour; choose another.");
            }
            delete(home);
        }
        Files.createDirectories(home);
        Files.createFile(home.resolve(MARK));
        return new Home(home);
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException problem) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
