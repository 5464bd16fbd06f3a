package app.maquette.ui.kit.picture;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A desktop that shows nothing and answers what a test says.
public final class TestDesktop implements Desktop {
    public final List<Path> revealed = new CopyOnWriteArrayList<>();
    public final List<String> suggested = new CopyOnWriteArrayList<>();
    public final List<Object> opened = new CopyOnWriteArrayList<>();
    public @Nullable Path answer;

    @Override
    public void reveal(Path file) {
        revealed.add(file);
    }

    @Override
    public void open(Path folder) {
        opened.add(folder);
    }

    @Override
    public void browse(URI page) {
        opened.add(page);
    }

    @Override
    public Optional<Path> askWhereToSave(String title, String suggestedName) {
        suggested.add(suggestedName);
        return Optional.ofNullable(answer);
    }

    @Override
    public Optional<Path> askWhichFolder(String title) {
        return Optional.ofNullable(answer);
    }

    @Override
    public List<Path> askWhichPictures(String title) {
        return Optional.ofNullable(answer).stream().toList();
    }

    @Override
    public Optional<Path> askWhatToOpen(String title) {
        return Optional.ofNullable(answer);
    }
}
