package app.maquette.ui.spend;

import app.maquette.ui.kit.FileDialogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers every question for a file with the one it was given, or not at all.
final class FakeDialogs implements FileDialogs {
    final List<String> offered = new ArrayList<>();

    @Nullable
    Path answer;

    @Override
    public Optional<Path> save(String title, String name) {
        offered.add(name);
        return Optional.ofNullable(answer);
    }

    @Override
    public Optional<Path> open(String title) {
        return Optional.ofNullable(answer);
    }
}
