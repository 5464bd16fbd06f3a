package app.maquette.studio.report;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.MoneyKind;
import app.maquette.studio.port.SpendBook;
import app.maquette.studio.port.SpendBook.Filter;
import app.maquette.studio.port.SpendBook.Row;
import app.maquette.studio.port.SpendBook.Sorting;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Writes the ledger's rows, oldest first, without holding more than a page of them. Blocking.
public final class LedgerExport {
    private static final int PAGE = 2_000;
    private static final String[] COLUMNS = {
        "number",
        "time",
        "day",
        "call",
        "purpose",
        "model",
        "collection",
        "asked",
        "returned",
        "withheld",
        "each_usd",
        "price_source",
        "state",
        "amount_usd",
        "note",
        "money"
    };
    private final SpendBook book;
    private final MoneyKind money;

    public LedgerExport(SpendBook book, MoneyKind money) {
        this.book = book;
        this.money = money;
    }

    /// RFC 4180, times in UTC, amounts in dollars.
    public void csv(Filter filter, Appendable out) throws IOException {
        out.append(Csv.header(COLUMNS));
        write(filter, out, this::csv, "");
    }

    /// An array with one object a line, amounts in micro-dollars.
    public void json(Filter filter, Appendable out) throws IOException {
        out.append("[");
        write(filter, out, row -> "\n" + json(row), ",");
        out.append("\n]\n");
    }

    private void write(Filter filter, Appendable out, Function<Row, String> line, String between) throws IOException {
        int offset = 0;
        List<Row> rows;
        do {
            rows = book.rows(filter, Sorting.OLDEST, offset, PAGE);
            for (var row : rows) {
                out.append(offset == 0 ? "" : between).append(line.apply(row));
                offset++;
            }
        } while (rows.size() == PAGE);
    }

    private String csv(Row row) {
        return new Csv()
                .number(row.number())
                .text(row.at().toString())
                .text(row.day().toString())
                .text(call(row))
                .text(lower(row.purpose()))
                .text(Catalogue.standard().reportName(row.engine()))
                .text(row.collection())
                .number(row.asked())
                .number(row.returned())
                .number(row.withheld())
                .money(row.each())
                .text(row.priceSource())
                .text(lower(row.state()))
                .money(row.amount())
                .text(row.note())
                .text(money.word())
                .line();
    }

    private String json(Row row) {
        return new ReportJson()
                .number("number", row.number())
                .text("time", row.at().toString())
                .text("day", row.day().toString())
                .text("call", call(row))
                .text("purpose", lower(row.purpose()))
                .text("model", Catalogue.standard().reportName(row.engine()))
                .text("collection", row.collection())
                .number("asked", row.asked())
                .number("returned", row.returned())
                .number("withheld", row.withheld())
                .micros("eachMicros", row.each())
                .text("priceSource", row.priceSource())
                .text("state", lower(row.state()))
                .micros("amountMicros", row.amount())
                .text("note", row.note())
                .text("money", money.word())
                .object();
    }

    private static String call(Row row) {
        return row.call() == null ? "" : row.call().toString();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
