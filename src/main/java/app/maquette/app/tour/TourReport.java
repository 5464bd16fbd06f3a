package app.maquette.app.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/// What a tour reached and counted. Amounts in micro-dollars, times in milliseconds; times are told, never judged.
///
/// @param billed asked of the built-in simulator; empty with another server
/// @param problem what kept the tour from its end, empty when nothing did
public record TourReport(
        List<String> scenes, List<String> skipped, Counts counts, OptionalLong billed, Times times, String problem) {
    record Counts(long calls, long images, long ledgerMicros, long openMicros, long cacheHits) {}

    record Times(long longestFxStall, long lastByteToShown) {}

    /// Every scene was reached, the bills agree, nothing is open or in doubt, and a cache hit was served.
    public boolean isGood() {
        return problem.isEmpty()
                && counts.openMicros() == 0
                && counts.cacheHits() > 0
                && (billed.isEmpty() || billed.getAsLong() == counts.ledgerMicros());
    }

    public String sentence() {
        return isGood()
                ? "The tour reached all " + scenes.size() + " scenes with " + counts.calls() + " paid calls."
                : "The tour failed: "
                        + (problem.isEmpty() ? "the bills do not agree, or nothing came from the library" : problem);
    }

    public void write(Path file) throws IOException {
        var text = new StringBuilder("{\n");
        number(text, "calls", counts.calls());
        number(text, "images", counts.images());
        billed.ifPresent(micros -> number(text, "billedMicros", micros));
        number(text, "ledgerMicros", counts.ledgerMicros());
        number(text, "cacheHits", counts.cacheHits());
        number(text, "longestFxStallMillis", times.longestFxStall());
        number(text, "lastByteToShownMillis", times.lastByteToShown());
        list(text, "scenes", scenes);
        text.append(",\n");
        list(text, "skipped", skipped);
        text.append("\n}\n");
        Files.writeString(file, text.toString());
    }

    private static void number(StringBuilder text, String name, long value) {
        text.append("  \"").append(name).append("\": ").append(value).append(",\n");
    }

    private static void list(StringBuilder text, String name, List<String> values) {
        text.append("  \"").append(name).append("\": [");
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "" : ", ").append('"').append(values.get(i)).append('"');
        }
        text.append(']');
    }
}
