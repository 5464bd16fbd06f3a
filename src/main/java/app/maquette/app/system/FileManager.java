package app.maquette.app.system;

import app.maquette.studio.base.Log;
import app.maquette.ui.kit.picture.Desktop;
import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Hands files and pages to the programs of the desktop. Returns at once; what cannot be opened is logged.
public final class FileManager implements Desktop {
    private final String system;

    public FileManager(Environment environment) {
        this.system = environment.system();
    }

    /// Shows the file in its folder, selected where the system can do that.
    @Override
    public void reveal(Path file) {
        if (system.contains("mac")) {
            start("open", "-R", file.toString());
        } else if (system.contains("win")) {
            start("explorer.exe", "/select," + file);
        } else {
            start("xdg-open", String.valueOf(file.getParent()));
        }
    }

    @Override
    public Optional<Path> askWhereToSave(String title, String suggestedName) {
        var chooser = chooser(title);
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(owner())).map(File::toPath);
    }

    @Override
    public Optional<Path> askWhichFolder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(owner())).map(File::toPath);
    }

    @Override
    public List<Path> askWhichPictures(String title) {
        var chooser = chooser(title);
        chooser.getExtensionFilters()
                .setAll(new ExtensionFilter(
                        "PNG, JPEG, WebP", "*.png", "*.jpg", "*.jpeg", "*.webp", "*.PNG", "*.JPG", "*.JPEG"));
        var files = chooser.showOpenMultipleDialog(owner());
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> askWhatToOpen(String title) {
        return Optional.ofNullable(chooser(title).showOpenDialog(owner())).map(File::toPath);
    }

    private static FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        return chooser;
    }

    private static @Nullable Window owner() {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void open(Path folder) {
        start(opener(), folder.toString());
    }

    @Override
    public void browse(URI page) {
        start(opener(), page.toString());
    }

    /// What opens folders and pages alike.
    private String opener() {
        if (system.contains("mac")) {
            return "open";
        }
        return system.contains("win") ? "explorer.exe" : "xdg-open";
    }

    private static void start(String... command) {
        try {
            new ProcessBuilder(List.of(command))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            Log.of(FileManager.class).log(Level.WARNING, "cannot start " + command[0], e);
        }
    }
}
