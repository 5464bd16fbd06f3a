package app.maquette.studio.statement;

import java.util.List;

/// Reads separated values, whatever separates them.
@FunctionalInterface
public interface TableReader {
    /// The rows with their cells; a row may be shorter than others. IllegalArgumentException says what is wrong.
    List<List<String>> read(String text);
}
