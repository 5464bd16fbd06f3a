package app.maquette.studio.report;

import app.maquette.domain.MoneyKind;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.port.SpendBook;
import app.maquette.studio.port.SpendBook.Filter;
import app.maquette.studio.report.Report.By;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// Writes the ledger and printable reports into files: whole, or not at all. Blocking; thread-safe. Failures are
/// [StorageException].
public final class ReportFiles {
    private final SpendBook book;
    private final ReportPrinter printer;
    private final MoneyKind money;

    public ReportFiles(SpendBook book, ReportPrinter printer, MoneyKind money) {
        this.book = book;
        this.printer = printer;
        this.money = money;
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    @FunctionalInterface
    private interface Telling {
        void to(Writer out) throws IOException;
    }

    /// The matching rows for a spreadsheet.
    public void csv(Filter filter, Path file) {
        writeText(file, out -> {
            out.write(ReportWriter.BYTE_ORDER_MARK);
            new LedgerExport(book, money).csv(filter, out);
        });
    }

    /// The matching rows for a program.
    public void json(Filter filter, Path file) {
        writeText(file, out -> new LedgerExport(book, money).json(filter, out));
    }

    /// The days from `from` to `to` by day, model and collection, to print.
    ///
    /// @param facts sentences above the tables
    public void print(String title, List<String> facts, LocalDate from, LocalDate to, Path file) {
        var sums = book.sums(from, to);
        var reports = Arrays.stream(By.values())
                .map(by -> Report.of(by, from, to, sums))
                .toList();
        write(file, out -> printer.print(title, facts, reports, out));
    }

    private static void writeText(Path file, Telling text) {
        write(file, out -> {
            var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            text.to(writer);
            writer.flush();
        });
    }

    private static void write(Path file, Writing content) {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (var out = Files.newOutputStream(part)) {
                content.to(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StorageException("The file " + file + " cannot be written.", e);
        } finally {
            drop(part);
        }
    }

    private static void drop(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new StorageException("The file " + part + " cannot be deleted.", e);
        }
    }
}
