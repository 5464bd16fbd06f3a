package app.maquette.ui.spend;

import app.maquette.studio.base.StorageException;
import app.maquette.studio.port.SpendBook.Filter;
import app.maquette.studio.report.ReportFiles;
import app.maquette.ui.kit.picture.Desktop;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.text.Strings;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Takes the ledger and printable reports out into files, one at a time. FX thread only.
public final class SpendExport {
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReportFiles files;
    private final Desktop desktop;
    private final Background background;
    private final Strings strings;
    private Consumer<String> notes = _ -> {};

    public SpendExport(ReportFiles files, Desktop desktop, Background background, Strings strings) {
        this.files = files;
        this.desktop = desktop;
        this.background = background;
        this.strings = strings;
    }

    /// While a file is being written.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Hears what was written, or why not, in a sentence.
    public void setOnNote(Consumer<String> sink) {
        notes = sink;
    }

    public void csv(Filter filter) {
        write(strings.get("spend.export.csv"), "ledger.csv", file -> files.csv(filter, file));
    }

    public void json(Filter filter) {
        write(strings.get("spend.export.json"), "ledger.json", file -> files.json(filter, file));
    }

    /// The month, to print.
    ///
    /// @param facts sentences above the tables
    public void print(YearMonth month, String title, List<String> facts) {
        write(
                strings.get("spend.export.pdf"),
                "spend-" + month + ".pdf",
                file -> files.print(title, facts, month.atDay(1), month.atEndOfMonth(), file));
    }

    private void write(String title, String name, Consumer<Path> writing) {
        if (!busy.get()) {
            desktop.askWhereToSave(title, name).ifPresent(file -> start(file, writing));
        }
    }

    private void start(Path file, Consumer<Path> writing) {
        busy.set(true);
        background
                .job(() -> {
                    try {
                        writing.accept(file);
                        return strings.get("spend.export.done", String.valueOf(file.getFileName()));
                    } catch (StorageException e) {
                        return String.valueOf(e.getMessage());
                    }
                })
                .onSuccess(note -> notes.accept(note))
                .atEnd(() -> busy.set(false))
                .start();
    }
}
