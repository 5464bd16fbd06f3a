package app.maquette.ui.spend;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.request.Purpose;
import app.maquette.studio.port.SpendBook.Row;
import app.maquette.studio.port.SpendBook.State;
import app.maquette.ui.kit.text.Strings;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The ledger's rows in words.
public final class RowTexts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private final Strings strings;

    public RowTexts(Strings strings) {
        this.strings = strings;
    }

    public String time(Row row) {
        return time(row.at());
    }

    String day(LedgerDay day) {
        return DAY.format(day.date());
    }

    public String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }

    public String what(Row row) {
        return strings.get(
                "spend.row.what",
                purpose(row.purpose(), row.asked()),
                Catalogue.standard().label(row.engine()));
    }

    String purpose(Purpose purpose, int images) {
        return switch (purpose) {
            case DRAFT -> strings.get("spend.row.draft", images);
            case FINAL -> strings.get("spend.row.final");
            case REMIX -> strings.get("spend.row.remix");
            case TOOL -> strings.get("spend.row.tool");
        };
    }

    public String state(Row row) {
        return state(row.state());
    }

    public String state(State state) {
        return switch (state) {
            case RESERVED -> strings.get("spend.state.reserved");
            case SETTLED -> strings.get("spend.state.settled");
            case RELEASED -> strings.get("spend.state.released");
            case IN_DOUBT -> strings.get("spend.state.doubt");
            case RESOLVED -> strings.get("spend.state.resolved");
            case CACHE -> strings.get("spend.state.cache");
        };
    }

    String amount(Row row) {
        return row.amount().format();
    }
}
