package app.maquette.app.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a tour bought, one row per operation, engine and use. Amounts in micro-dollars.
///
/// @param left engines, or operations on one, that nothing was bought on, each with the reason
public record EnginesReport(List<Row> rows, Map<String, String> left) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public EnginesReport {
        rows = List.copyOf(rows);
        left = Map.copyOf(left);
    }

    /// One purchase.
    ///
    /// @param billed by the server's own bill, empty where it has none
    record Row(Bought bought, Asked asked, Paid paid, OptionalLong billed, Outcome outcome) {
        boolean isGood() {
            return outcome.problem().isEmpty()
                    && outcome.pictures() > 0
                    && outcome.cacheHitAgain()
                    && asked.posts() == 1
                    && paid.settled() <= paid.reserved()
                    && paid.reserved() == paid.shown()
                    && (billed.isEmpty()
                            || billed.getAsLong() == paid.settled()
                            || (paid.safe() && billed.getAsLong() < paid.settled()));
        }
    }

    /// What was bought; ids are the catalogue's.
    ///
    /// @param as draft, same-seed, remix or tool
    record Bought(String operation, String as, String engine, String route) {}

    /// How often the vendor was asked.
    record Asked(long posts, long quotes, long polls) {}

    /// What the button showed, what was set aside and what it came to.
    ///
    /// @param safe whether two lists disagree and the dearer one was paid by, so that the bill may be lower
    record Paid(long shown, long reserved, long settled, boolean safe) {
        Paid(long shown, long reserved, long settled) {
            this(shown, reserved, settled, false);
        }
    }

    /// What came of it.
    ///
    /// @param pictures or texts
    /// @param problem why it did not end as it should, empty where it did
    record Outcome(int pictures, boolean cacheHitAgain, String problem) {}

    public boolean isGood() {
        return !rows.isEmpty() && rows.stream().allMatch(Row::isGood);
    }

    public String sentence() {
        return isGood()
                ? "The tour bought " + rows.size() + " times on "
                        + rows.stream()
                                .map(row -> row.bought().engine())
                                .distinct()
                                .count() + " engines."
                : "The tour failed: "
                        + rows.stream()
                                .filter(row -> !row.isGood())
                                .map(row -> row.bought().engine() + " "
                                        + row.bought().as() + " "
                                        + row.outcome().problem())
                                .collect(Collectors.joining(", "));
    }

    public void write(Path file) throws IOException {
        var out = JSON.createObjectNode();
        out.put("calls", rows.size());
        out.put(
                "ledgerMicros",
                rows.stream().mapToLong(row -> row.paid().settled()).sum());
        var operations = out.putArray("operations");
        rows.forEach(row -> operations.add(json(row)));
        var leftOut = out.putArray("left");
        left.forEach((engine, why) -> leftOut.addObject().put("engine", engine).put("reason", why));
        Files.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(out));
    }

    private static ObjectNode json(Row row) {
        var out = JSON.createObjectNode();
        out.put("operation", row.bought().operation());
        out.put("as", row.bought().as());
        out.put("engine", row.bought().engine());
        out.put("route", row.bought().route());
        out.put("posts", row.asked().posts());
        out.put("quotes", row.asked().quotes());
        out.put("polls", row.asked().polls());
        out.put("shownMicros", row.paid().shown());
        out.put("reservedMicros", row.paid().reserved());
        out.put("settledMicros", row.paid().settled());
        if (row.billed().isPresent()) {
            out.put("billedMicros", row.billed().getAsLong());
        } else {
            out.putNull("billedMicros");
        }
        if (row.paid().safe()) {
            out.put("listsDiffer", true);
        }
        out.put("pictures", row.outcome().pictures());
        out.put("cacheHitAgain", row.outcome().cacheHitAgain());
        return out;
    }
}
