package app.maquette.app.workspace;

import app.maquette.app.update.ProgramVersion;
import app.maquette.domain.MoneyKind;
import app.maquette.pictures.SystemLetters;
import app.maquette.report.CsvTables;
import app.maquette.report.PdfReports;
import app.maquette.studio.report.ReportFiles;
import app.maquette.studio.statement.Statements;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.OverlayHost;
import app.maquette.ui.kit.control.Sheet;
import app.maquette.ui.kit.control.Toasts;
import app.maquette.ui.kit.picture.Desktop;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.task.Ticket;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.spend.SpendExport;
import app.maquette.ui.spend.SpendView;
import app.maquette.ui.spend.SpendViewModel;
import app.maquette.ui.spend.StatementSheet;
import app.maquette.ui.spend.StatementViewModel;
import java.util.function.Supplier;

/// The Spend screen on a workspace, with its exports and the sheet of the vendor's statement. FX thread only.
record SpendScreen(SpendViewModel model, SpendExport export, StatementViewModel statements, Toasts toasts) {
    static SpendScreen of(Workspace workspace, MoneyKind money, Desktop desktop, Background background, Toasts toasts) {
        var strings = new Strings();
        var books = new SpendViewModel.Books(
                workspace.ledger(), workspace.library(), workspace.studio().doubts());
        var files = new ReportFiles(
                workspace.library(),
                new PdfReports(ProgramVersion.text(), workspace.clock(), money, SystemLetters::new),
                money);
        var export = new SpendExport(files, desktop, background, strings);
        export.setOnNote(toasts::show);
        var statements = new StatementViewModel(
                new Statements(workspace.library(), new CsvTables()),
                desktop,
                workspace.clock().getZone(),
                background);
        return new SpendScreen(new SpendViewModel(books, workspace.clock(), background), export, statements, toasts);
    }

    SpendView view(Supplier<OverlayHost> overlays) {
        var strings = new Strings();
        var screen = new SpendView(model, export, strings);
        var sheet = new Sheet(strings.get("spend.statement.title"), new StatementSheet(statements, strings));
        screen.setOnNote(toasts::show);
        screen.setOnMatchStatement(() -> {
            var closing = new Ticket[1];
            var close = new Action(strings.get("spend.statement.close"), () -> closing[0].cancel()).button();
            closing[0] = overlays.get().open(sheet.with(close));
        });
        return screen;
    }
}
