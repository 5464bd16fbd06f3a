package app.maquette.ui.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The licences of the program and of all it ships with, as they lie in the program. Blocking.
final class Licences {
    private static final String FOLDER = "/app/maquette/assets/";

    /// A part with the licence it comes under.
    ///
    /// @param notice copyright and whatever has to be said beside the licence
    record Part(String name, String licence, String notice) {}

    private Licences() {}

    /// The program first, then the libraries by name, the fonts, the Java runtime.
    static List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("Maquette", "Apache-2.0", "Copyright 2026 the Maquette authors"));
        text("licences/reviewed.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s*\\|\\s*", -1))
                .forEach(cells -> parts.add(new Part(cells[0], cells[1], cells[3])));
        parts.add(new Part("Inter", "Inter-OFL", ""));
        parts.add(new Part("JetBrains Mono", "JetBrainsMono-OFL", ""));
        parts.add(new Part(
                "Java runtime", "GPL-2.0-with-classpath-exception", "Copyright (c) Oracle and/or its affiliates"));
        return List.copyOf(parts);
    }

    /// Everything there is to read about a part.
    static String text(Part part) {
        var folder = part.licence().endsWith("-OFL") ? "fonts/" : "licences/";
        var notes = "licences/" + part.name() + ".txt";
        var beside = Licences.class.getResource(FOLDER + notes) == null
                ? ""
                : "\n\n" + text(notes).strip();
        return (part.notice() + beside + "\n\n" + text(folder + part.licence() + ".txt")).strip();
    }

    private static String text(String file) {
        try (InputStream in = Licences.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
