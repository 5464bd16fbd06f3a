package app.maquette.app.workspace;

import app.maquette.store.home.Home;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipInputStream;

/// A home that 0.1.0 wrote (commit 4545ae7, pictures of 32 pixels, a journal of five segments), and what 0.1.0 read in
/// it: every kind of entry, each fault once, finals, remixes, own prices, caps, names that differ in what nobody sees,
/// and three calls that a kill left open. Never made anew: no later program can write it.
final class OldHome {
    static final String MADE_WITH_ADDRESS = "http://127.0.0.1:18173";
    /// When it was left.
    static final String LEFT = "2026-11-21T07:15:00Z";

    private OldHome() {}

    static Home unpack(Path folder) throws IOException {
        var root = folder.resolve("old-home");
        try (var zip = new ZipInputStream(resource("home-0.1.0.zip"))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = root.resolve(entry.getName());
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.copy(zip, file);
            }
        }
        return new Home(root);
    }

    static List<String> facts() {
        try (var in = resource("home-0.1.0.facts.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(OldHome.class.getResourceAsStream("/app/maquette/app/old/" + name));
    }
}
