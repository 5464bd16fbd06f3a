package app.maquette.simulator.bill;

import app.maquette.simulator.http.Request;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What the vendor would write of the account's usage, as CSV: late, short or long on demand, so that a client can be
/// tried against statements that are wrong.
///
/// @param lag how far behind the present the statement ends, and by how much it is late with each line
/// @param missing lines left out, the oldest
/// @param extra lines of calls that nobody made
/// @param dearer lines that bill a cent too much, the newest
public record Statement(Duration lag, int missing, int extra, int dearer) {
    private static final String HEADING = "time,request,model,images,amount_usd\n";
    private static final long CENT = 10_000;
    private static final int LATE = 60;

    /// NumberFormatException when an option is not a number.
    public static Statement asked(Request request) {
        return new Statement(
                Duration.ofSeconds(number(request, "lag")),
                number(request, "missing"),
                number(request, "extra"),
                number(request, "dearer"));
    }

    private static int number(Request request, String name) {
        int number = request.query(name).map(Integer::parseInt).orElse(0);
        if (number < 0) {
            throw new NumberFormatException(name);
        }
        return number;
    }

    public String csv(List<LedgerRow> rows, Instant now) {
        var late = lag.isZero() ? Duration.ZERO : Duration.ofSeconds(Math.min(LATE, lag.toSeconds()));
        var billed = rows.stream()
                .filter(row -> row.ending().micros() > 0 && !row.at().isAfter(now.minus(lag)))
                .skip(missing)
                .toList();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < billed.size(); i++) {
            var row = billed.get(i);
            long micros = row.ending().micros() + (i >= billed.size() - dearer ? CENT : 0);
            lines.add(line(
                    row.at().plus(late),
                    row.id(),
                    Objects.requireNonNullElse(row.ending().model(), ""),
                    row.ending().images(),
                    micros));
        }
        for (int i = 0; i < extra; i++) {
            lines.add(line(now.minus(lag).minusSeconds(i), 1_000_000L + i, "V_2", 1, 8 * CENT));
        }
        return HEADING + String.join("", lines);
    }

    private static String line(Instant at, long request, String model, int images, long micros) {
        var amount = BigDecimal.valueOf(micros, 6).toPlainString();
        return at + "," + request + "," + model + "," + images + "," + amount + "\n";
    }
}
