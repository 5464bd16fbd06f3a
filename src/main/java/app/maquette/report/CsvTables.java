package app.maquette.report;

import app.maquette.studio.statement.TableReader;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Separated values as files and spreadsheets have them: commas, semicolons or tabs. Thread-safe.
public final class CsvTables implements TableReader {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Override
    public List<List<String>> read(String text) {
        var plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        List<List<String>> rows = new ArrayList<>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator(plain))
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(plain)) {
            reader.stream().map(CsvRecord::getFields).forEach(rows::add);
            return rows;
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("line " + (rows.size() + 1) + " cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What stands most often in the heading.
    private static char separator(String text) {
        var heading = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of('\t', ';', ',')
                .max(Comparator.comparingLong(
                        mark -> heading.chars().filter(c -> c == mark).count()))
                .orElse(',');
    }
}
