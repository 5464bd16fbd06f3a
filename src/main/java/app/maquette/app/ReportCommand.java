package app.maquette.app;

import app.maquette.app.system.WrongUseException;
import app.maquette.domain.MoneyKind;
import app.maquette.store.home.Home;
import app.maquette.store.index.H2Library;
import app.maquette.store.journal.JournalReader;
import app.maquette.studio.port.SpendBook.Sum;
import app.maquette.studio.report.Report;
import app.maquette.studio.report.ReportWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Prints what a span of days cost. It reads the journal beside a window that writes it, and changes nothing.
@Command(
        name = "report",
        description = "Print what a span of ledger days cost; works beside an open window.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private MaquetteCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--from", paramLabel = "DATE", description = "First day; else the first of the last day's month.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day; today if not given.")
    private @Nullable LocalDate to;

    @Option(
            names = "--by",
            paramLabel = "LINES",
            defaultValue = "DAY",
            description = "One line per day, model or collection.")
    private Report.By by = Report.By.DAY;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "TEXT", description = "text, csv or json.")
    private Format format = Format.TEXT;

    @Option(
            names = "--ledger",
            paramLabel = "WHICH",
            description = "real or simulator; else the one a window would open.")
    private @Nullable Which which;

    private enum Format {
        TEXT,
        CSV,
        JSON
    }

    private enum Which {
        REAL,
        SIMULATOR
    }

    @Override
    public Integer call() {
        var last = to == null ? LocalDate.now(parent.clock()) : to;
        var first = from == null ? last.withDayOfMonth(1) : from;
        if (first.isAfter(last)) {
            throw new WrongUseException("The first day, " + first + ", comes after the last, " + last + ".");
        }
        var home = parent.where().home(parent.environment());
        var commandLine = spec.commandLine();
        if (!isThere(home.journal()) && !isThere(home.simulator().root())) {
            commandLine.getErr().println("There is no home at " + home.root() + "; name another with --home DIR.");
            return 1;
        }
        var money = money(home);
        var report = Report.of(by, first, last, sums(ledger(home, money), first, last));
        commandLine
                .getOut()
                .print(
                        switch (format) {
                            case TEXT -> ReportWriter.text(report, money);
                            case CSV -> ReportWriter.csv(report, money);
                            case JSON -> ReportWriter.json(report, money);
                        });
        commandLine.getOut().flush();
        return 0;
    }

    /// Play money and real money are never added up, so it is said which one this is.
    private Home ledger(Home home, MoneyKind money) {
        var chosen = money.isSimulated() ? home.simulator() : home;
        spec.commandLine()
                .getErr()
                .println((money.isSimulated() ? "Simulated money of " : "Ledger of ") + chosen.root());
        return chosen;
    }

    private MoneyKind money(Home home) {
        boolean isReal = which == null ? isReal(home) : which == Which.REAL;
        return isReal ? MoneyKind.REAL : MoneyKind.SIMULATED;
    }

    private boolean isReal(Home home) {
        return parent.where().isReal(parent.environment())
                || (!isThere(home.simulator().journal()) && isThere(home.journal()));
    }

    /// Also what cannot be looked at, so that it fails when it is read instead of counting as nothing spent.
    private static boolean isThere(Path path) {
        return !Files.notExists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static List<Sum> sums(Home home, LocalDate from, LocalDate to) {
        if (!isThere(home.journal())) {
            return List.of();
        }
        try (var library = H2Library.of(new JournalReader(home.journal()))) {
            return library.sums(from, to);
        }
    }
}
