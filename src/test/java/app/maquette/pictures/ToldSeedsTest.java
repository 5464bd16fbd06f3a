package app.maquette.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.MediaType;
import app.maquette.domain.Money;
import app.maquette.domain.MoneyKind;
import app.maquette.domain.SameText;
import app.maquette.domain.StoredFile;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Purpose;
import app.maquette.ideogram.answer.AnswerReader;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.ideogram.wire.Given;
import app.maquette.report.PdfReports;
import app.maquette.store.index.H2Library;
import app.maquette.store.journal.FileJournal;
import app.maquette.studio.Samples;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.port.Exports.Disclosure;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.Library.Facts;
import app.maquette.studio.port.Library.Filter;
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.SpendBook;
import app.maquette.studio.port.Vendor.Outcome;
import app.maquette.studio.report.LedgerExport;
import app.maquette.studio.report.Report;
import app.maquette.ui.SampleCalls;
import app.maquette.ui.kit.picture.Seeds;
import app.maquette.ui.kit.text.Strings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the answer to file, name, search and ledger: a seed is shown where the vendor told one, and nowhere else.
class ToldSeedsTest {
    private static final List<String> TOLD =
            List.of("\"seed\":0", "\"seed\":1203", "\"seed\":2147483647", "\"seed\":9223372036854775807");
    private static final List<String> NOT_TOLD = List.of(
            "\"seed\":-1",
            "\"seed\":-5",
            "\"seed\":-555000111",
            "\"seed\":-9223372036854775808",
            "\"seed\":\"telltale\"",
            "\"seed\":\"1203\"",
            "\"seed\":1203.0",
            "\"seed\":1203.5",
            "\"seed\":1e3",
            "\"seed\":9223372036854775808",
            "\"seed\":555000111555000111555000111",
            "\"seed\":null",
            "\"seed\":true",
            "\"seed\":[1203]",
            "\"seed\":{\"seed\":1203}",
            "\"seed\":1203,\"seed\":-5",
            "\"seed\":1203,\"seed\":\"telltale\"",
            "\"seed\":1203,\"seed\":null",
            "\"Seed\":1203");
    private static final Clock CLOCK = Clock.fixed(SampleCalls.NOW, ZoneOffset.UTC);

    private final MemoryPictures store = new MemoryPictures();

    @TempDir
    private Path folder;

    private FileJournal journal;
    private int calls;

    @BeforeEach
    void open() throws IOException {
        journal = new FileJournal(Files.createDirectory(folder.resolve("journal")));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void aSeedThatWasToldIsShownAndFound() throws IOException {
        for (var seed : TOLD) {
            var number = seed.substring(seed.indexOf(':') + 1);
            var picture = answered(seed);
            assertThat(picture.seed()).isEqualTo(Long.parseLong(number));
            keep(picture);
        }

        try (var library = H2Library.of(journal.reader())) {
            for (var shown : library.page(Filter.ALL, 0, 100)) {
                var number = String.valueOf(shown.picture().produced().seed());
                assertThat(text(shown)).contains("Seed: " + number);
                assertThat(exporter().suggestedName(shown)).endsWith("-" + number + "-draft.png");
                assertThat(library.count(begins(number))).isEqualTo(1);
            }
            assertThat(library.page(Filter.ALL, 0, 100)).hasSameSizeAs(TOLD);
            assertThat(library.count(words("1203"))).isEqualTo(1);
        }
    }

    @Test
    void aSeedThatWasNoneIsShownNowhereAndFoundByNothing() throws IOException {
        for (var seed : NOT_TOLD) {
            var picture = answered(seed);
            assertThat(picture.isSeedTold()).as(seed).isFalse();
            keep(picture);
        }
        // Earlier versions settled these.
        for (long seed : new long[] {-1, -5, -555_000_111, Long.MIN_VALUE}) {
            keep(Samples.produced(0, seed));
        }

        try (var library = H2Library.of(journal.reader())) {
            var all = library.page(Filter.ALL, 0, 100);
            assertThat(all).hasSize(NOT_TOLD.size() + 4);
            for (var shown : all) {
                assertThat(text(shown)).contains("Seed: not told");
                assertThat(exporter().suggestedName(shown)).isEqualTo("a-kite-draft.png");
                assertThat(Seeds.text(shown.picture().produced(), new Strings()))
                        .doesNotContainPattern("\\d");
            }
            for (var typed : List.of("1203", "1", "5", "9", "555", "-1", "-5", "telltale", "1203.5")) {
                assertThat(library.count(words(typed))).as(typed).isZero();
            }
            for (var begin : List.of("0", "1", "5", "9", "1203")) {
                assertThat(library.count(begins(begin))).as(begin).isZero();
            }
            for (var text : List.of(csv(library), json(library), pdf(library))) {
                assertThat(text)
                        .contains(SameText.UNFILED)
                        .doesNotContain("1203", "telltale", "555000111", "922337203685477580")
                        .doesNotContainPattern("(?<![\\w-])-[15](?!\\d)");
            }
        }
    }

    private static AnsweredPicture answered(String seed) {
        var body = "{\"data\":[{\"prompt\":\"a kite\",\"resolution\":\"1024x1024\"," + seed
                + ",\"is_image_safe\":true,\"url\":\"https://images.example.com/one.png\"}]}";
        var answer = new RawAnswer(200, null, null, body.getBytes(StandardCharsets.UTF_8), true);
        return switch (new AnswerReader(ApiKey.of("sim"), CLOCK).read(answer, Given.request())) {
            case Outcome.Accepted accepted -> accepted.produced().getFirst();
            case Outcome.Doubtful(var _, var pictures) -> pictures.getFirst();
            case Outcome.Rejected rejected -> throw new AssertionError(rejected);
        };
    }

    private void keep(AnsweredPicture picture) {
        var at = SampleCalls.NOW;
        var reserve = SampleCalls.reserve(calls++, at, Purpose.DRAFT, Samples.brief("a kite"), 1, null);
        var file = new StoredFile(store.add(Art.png(60, 40)), MediaType.PNG, 1, 60, 40, true);
        journal.append(reserve);
        journal.append(new Entry.Sent(at, reserve.call()));
        journal.append(new Entry.Settle(at, reserve.call(), Money.parse("0.05"), List.of(picture)));
        journal.append(new Entry.Stored(at, reserve.call(), picture, file));
    }

    private Exporter exporter() {
        return new Exporter(store, folder.resolve("drag"), MoneyKind.REAL);
    }

    /// Of the file that says the most.
    private String text(Library.Shown shown) throws IOException {
        return Files.readString(exporter().export(shown, folder, Disclosure.PROMPT), StandardCharsets.ISO_8859_1);
    }

    private static Filter words(String text) {
        return new Filter(text, null, Library.Shelf.ALL, 0);
    }

    private static Filter begins(String seed) {
        return Filter.ALL.of(new Facts(0, Set.of(), seed));
    }

    private static String csv(SpendBook book) throws IOException {
        var out = new StringBuilder();
        new LedgerExport(book, MoneyKind.REAL).csv(SpendBook.Filter.ALL, out);
        return out.toString();
    }

    private static String json(SpendBook book) throws IOException {
        var out = new StringBuilder();
        new LedgerExport(book, MoneyKind.REAL).json(SpendBook.Filter.ALL, out);
        return out.toString();
    }

    private static String pdf(SpendBook book) throws IOException {
        var out = new ByteArrayOutputStream();
        var report = Report.of(
                Report.By.COLLECTION,
                SampleCalls.TODAY,
                SampleCalls.TODAY,
                book.sums(SampleCalls.TODAY, SampleCalls.TODAY));
        new PdfReports("9.9.9", CLOCK, MoneyKind.REAL, () -> (_, _, _) -> Optional.empty())
                .print("Spend", List.of(), List.of(report), out);
        try (var document = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
