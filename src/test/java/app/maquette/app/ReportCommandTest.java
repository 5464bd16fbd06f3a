package app.maquette.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.app.system.Environment;
import app.maquette.catalogue.Catalogue;
import app.maquette.domain.DayRule;
import app.maquette.domain.Money;
import app.maquette.domain.request.AccountId;
import app.maquette.store.home.FileAccounts;
import app.maquette.store.home.Home;
import app.maquette.store.home.HomeLock;
import app.maquette.store.index.H2Library;
import app.maquette.store.journal.FileJournal;
import app.maquette.store.journal.JournalReader;
import app.maquette.studio.Samples;
import app.maquette.studio.account.Account;
import app.maquette.studio.account.AccountBook;
import app.maquette.studio.call.Doubts;
import app.maquette.studio.call.Pauses;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.report.Report;
import app.maquette.ui.SampleCalls;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.spend.SpendFigures;
import app.maquette.ui.spend.SpendViewModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportCommandTest {
    private static final Clock CLOCK = Clock.fixed(SampleCalls.NOW, ZoneOffset.UTC);
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void theNumbersAreThoseOfTheSpendScreen() {
        write(new Home(folder));
        var figures = figuresOfTheScreen(new Home(folder));

        int code = run("report", "--by", "model", "--format", "json");

        assertThat(code).isZero();
        var report = JsonMapper.shared().readTree(out.toString());
        assertThat(cost(report.get("total"))).isEqualTo(figures.all().cost()).isNotEqualTo(Money.ZERO);
        assertThat(report.get("total").get("images").asInt())
                .isEqualTo(figures.all().images());
        Map<String, Money> models = new TreeMap<>();
        report.get("lines").forEach(line -> models.put(line.get("model").asString(), cost(line)));
        Map<String, Money> shown = new TreeMap<>();
        figures.models()
                .forEach(row -> shown.put(
                        Catalogue.standard().reportName(row.engine()),
                        row.line().cost()));
        assertThat(models).isEqualTo(shown).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void theNumbersAreThoseOfTheScreenHoweverCallsEnded(Report.By by) {
        var home = new Home(folder);
        writeAllEnds(home);
        var figures = figuresOfTheScreen(home);

        run("report", "--by", by.name(), "--format", "json", "--to", "2026-11-30");

        var report = JsonMapper.shared().readTree(out.toString());
        var total = report.get("total");
        assertThat(cost(total))
                .isEqualTo(figures.all().cost())
                .isEqualTo(Money.ofMicros(new JournalSums(new JournalReader(home.journal())).atMost()));
        assertThat(total.get("calls").asLong()).isEqualTo(figures.all().calls()).isPositive();
        assertThat(total.get("images").asLong())
                .isEqualTo(figures.all().images())
                .isPositive();
        assertThat(total.get("cacheSavedMicros").asLong())
                .isEqualTo(figures.cache().cost().micros())
                .isPositive();
        Map<String, Money> told = new TreeMap<>();
        report.get("lines")
                .forEach(line ->
                        told.put(line.get(by.title().toLowerCase(Locale.ROOT)).asString(), cost(line)));
        assertThat(told).isEqualTo(shown(by, figures)).hasSizeGreaterThan(1);
    }

    private static Map<String, Money> shown(Report.By by, SpendFigures figures) {
        Map<String, Money> shown = new TreeMap<>();
        switch (by) {
            case DAY ->
                figures.days().stream()
                        .filter(bar -> !bar.sum().isZero())
                        .forEach(bar -> shown.put(bar.day().toString(), bar.sum()));
            case MODEL ->
                figures.models()
                        .forEach(row -> shown.put(
                                Catalogue.standard().reportName(row.engine()),
                                row.line().cost()));
            case COLLECTION ->
                figures.collections()
                        .forEach(row -> shown.put(row.name(), row.line().cost()));
        }
        return shown;
    }

    @Test
    void itReadsBesideTheWindowThatHoldsTheHome() {
        var home = new Home(folder);
        write(home);

        try (var lock = lockOf(home)) {
            assertThat(lock).isNotNull();
            assertThat(run("report", "--from", "2026-11-22", "--to", "2026-11-22", "--by", "collection"))
                    .isZero();
        }

        assertThat(out.toString()).startsWith("Collection").contains("\nTextures        6      18", "\nTotal");
        assertThat(err.toString()).startsWith("Ledger of " + home.root());
    }

    @Test
    void withoutAKeyItIsTheSimulatorsLedgerUnlessToldOtherwise() {
        var home = new Home(folder);
        write(home);
        home.simulator().prepare();

        run("report", "--format", "csv");
        var simulated = out.toString();
        run("report", "--format", "csv", "--ledger", "real");

        assertThat(simulated.lines()).hasSize(1).first().asString().startsWith("day,calls,images");
        assertThat(err.toString()).startsWith("Simulated money of ").contains("Ledger of ");
        assertThat(out.toString()).contains("2026-11-22,");
    }

    @Test
    void withAnAccountInUseItIsTheRealLedgerUntilPlayMoneyIsChosen() {
        var home = new Home(folder);
        write(home);
        home.simulator().prepare();
        var account = new Account(new AccountId("00ff00ff"), "Studio", "3f2a", true);
        new FileAccounts(home).write(AccountBook.EMPTY.with(account));

        run("report");
        new FileAccounts(home).write(AccountBook.EMPTY.with(account).onSimulator(true));
        run("report");

        assertThat(err.toString().lines())
                .containsExactly(
                        "Ledger of " + home.root(),
                        "Simulated money of " + home.simulator().root());
    }

    @Test
    void anEmptyHomeGivesAnEmptyReport() {
        new Home(folder).prepare();

        assertThat(run("report", "--format", "json")).isZero();

        assertThat(JsonMapper.shared().readTree(out.toString()).get("lines").isEmpty())
                .isTrue();
    }

    @Test
    void aMissingHomeIsSaidAndNotMade() {
        int code = run(folder.resolve("nowhere"), "report");

        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("There is no home at ", "nowhere", "--home");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void aFolderThatHoldsNoHomeIsSaidAndStaysAsItIs() throws IOException {
        Files.createDirectory(folder.resolve("unplugged"));

        assertThat(run(folder.resolve("unplugged"), "report")).isEqualTo(1);

        assertThat(err.toString()).contains("There is no home at ");
        assertThat(folder.resolve("unplugged")).isEmptyDirectory();
    }

    @Test
    void aHomeThatCannotBeReadIsNotCountedAsNothingSpent() throws IOException {
        for (var ledger : List.of("real", "simulator")) {
            for (var broken : Broken.values()) {
                var root = folder.resolve(ledger + broken);
                var home = new Home(root);
                write("real".equals(ledger) ? home : home.simulator());
                broken.at("real".equals(ledger) ? home : home.simulator());
                var before = contents(root);
                out.getBuffer().setLength(0);
                err.getBuffer().setLength(0);

                assertThat(run(root, "report", "--ledger", ledger))
                        .as(broken.name())
                        .isEqualTo(1);

                assertThat(out.toString()).as(broken.name()).isEmpty();
                assertThat(err.toString().lines().toList())
                        .as(broken.name())
                        .last()
                        .asString()
                        .contains("journal");
                assertThat(contents(root)).as(broken.name()).isEqualTo(before);
            }
        }
    }

    /// Ways in which a journal cannot be read.
    private enum Broken {
        FILE_IN_PLACE {
            @Override
            void at(Home home) throws IOException {
                move(home);
                Files.writeString(home.journal(), "a file in its place");
            }
        },
        LINK_TO_NOWHERE {
            @Override
            void at(Home home) throws IOException {
                move(home);
                Files.createSymbolicLink(home.journal(), home.root().resolve("unplugged"));
            }
        },
        DAMAGED {
            @Override
            void at(Home home) throws IOException {
                try (var files = Files.list(home.journal())) {
                    var file = files.sorted().findFirst().orElseThrow();
                    var bytes = Files.readAllBytes(file);
                    bytes[40] ^= 1;
                    Files.write(file, bytes);
                }
            }
        };

        abstract void at(Home home) throws IOException;

        private static void move(Home home) throws IOException {
            Files.move(home.journal(), home.root().resolve("aside"));
        }
    }

    private static Map<Path, Long> contents(Path root) throws IOException {
        var found = new TreeMap<Path, Long>();
        try (var files = Files.walk(root)) {
            for (var file : files.toList()) {
                found.put(
                        file,
                        Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                                .toMillis());
            }
        }
        return found;
    }

    @Test
    void wrongDatesAndWordsAreWrongUse() {
        assertThat(run("report", "--from", "2026-02-30")).isEqualTo(2);
        assertThat(run("report", "--from", "2026-02-02", "--to", "2026-02-01")).isEqualTo(2);
        assertThat(run("report", "--by", "colour")).isEqualTo(2);
        assertThat(run("report", "--format", "xml")).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("2026-02-30", "comes after the last", "colour", "xml");
    }

    @Test
    void aDamagedJournalIsNotReportedFromAsIfItWereWhole() throws IOException {
        var home = new Home(folder);
        write(home);
        try (var files = Files.list(home.journal())) {
            var segment = files.sorted().findFirst().orElseThrow();
            var bytes = Files.readAllBytes(segment);
            bytes[bytes.length / 2] ^= 1;
            Files.write(segment, bytes);
        }

        assertThat(run("report")).isEqualTo(1);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("journal");
    }

    private int run(String... args) {
        return run(folder, args);
    }

    private int run(Path home, String... args) {
        out.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--home", home.toString()));
        var command = new MaquetteCommand(new Environment(Map.of(), "linux"), CLOCK);
        return Main.run(command, new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    private static void write(Home home) {
        try (var journal = new FileJournal(home.prepare().journal())) {
            SampleCalls.entries(SampleCalls.of(30, 6)).forEach(journal::append);
        }
    }

    /// Every way in which a call can end, also at a price of its own, and what the library answered.
    private static void writeAllEnds(Home home) {
        var calls = SampleCalls.of(21, 8).reversed();
        try (var journal = new FileJournal(home.prepare().journal())) {
            for (int number = 0; number < calls.size(); number++) {
                ended(calls.get(number), number).forEach(journal::append);
            }
        }
    }

    private static List<Entry> ended(CallRecord call, int number) {
        var at = call.at().plusSeconds(9);
        var reserve = call.reserve();
        var all = reserve.amount();
        var part = Money.ofMicros(10_007);
        var sent = new Entry.Sent(call.at(), call.id());
        var doubt = new Entry.Doubt(at, call.id(), part, all.minus(part), "CUT", "The answer was cut.", List.of());
        return switch (number % 7) {
            case 0 -> List.of(reserve);
            case 1 ->
                List.of(
                        reserve,
                        sent,
                        new Entry.Settle(at, call.id(), all, List.of(Samples.produced(0, 7))),
                        new Entry.CacheHit(
                                at,
                                reserve.day(),
                                call.id(),
                                reserve.key(),
                                reserve.order().engine(),
                                1,
                                part,
                                reserve.order().brief()));
            case 2 -> List.of(reserve, sent, new Entry.Settle(at, call.id(), part, List.of(Samples.produced(0, 7))));
            case 3 -> List.of(reserve, new Entry.Release(at, call.id(), "OFFLINE", "It was never sent."));
            case 4 -> List.of(reserve, sent, doubt);
            case 5 -> List.of(reserve, sent, doubt, new Entry.Resolve(at, call.id(), Money.ZERO, "user", "refunded"));
            default -> List.of(reserve, sent, doubt, new Entry.Resolve(at, call.id(), part, "user", "in part"));
        };
    }

    private static SpendFigures figuresOfTheScreen(Home home) {
        var failures = new ArrayList<Throwable>();
        try (var journal = new FileJournal(home.journal());
                var ledger = new JournalLedger(journal, CLOCK, new DayRule(ZoneOffset.UTC, LocalTime.MIDNIGHT));
                var library = H2Library.of(journal.reader())) {
            var books =
                    new SpendViewModel.Books(ledger, library, new Doubts(ledger, new Pauses(), Doubts.Pictures.NONE));
            var model = new SpendViewModel(books, CLOCK, new Background(Runnable::run, Runnable::run, failures::add));
            model.setVisible(true);
            assertThat(failures).isEmpty();
            return Objects.requireNonNull(model.figuresProperty().get());
        }
    }

    private static HomeLock lockOf(Home home) {
        return switch (HomeLock.claim(home, () -> {})) {
            case HomeLock.Claim.Mine(var lock) -> lock;
            case HomeLock.Claim.Shown() -> throw new AssertionError("shown");
            case HomeLock.Claim.Refused() -> throw new AssertionError("refused");
        };
    }

    private static Money cost(JsonNode line) {
        return Money.ofMicros(line.get("settledMicros").asLong()
                + line.get("reservedMicros").asLong()
                + line.get("inDoubtMicros").asLong());
    }
}
