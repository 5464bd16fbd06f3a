package app.maquette.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.app.tour.TourHand;
import app.maquette.domain.CallId;
import app.maquette.domain.CollectionId;
import app.maquette.domain.DayRule;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.SameText;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.Intent;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.store.home.Home;
import app.maquette.store.journal.FileJournal;
import app.maquette.store.journal.JournalReader;
import app.maquette.studio.TestClock;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.call.Drafting.Way;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Lineage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A home of 0.1.0 opens with the same money, calls, pictures, cache hits and lineage.
class OldHomeTest {
    private static final Money NOTHING = Money.ZERO;
    private static final CallId HARBOUR = new CallId("20261118-090000000-6aee7a16");

    private final TestClock clock = TestClock.at(OldHome.LEFT);

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void unpack() throws IOException {
        home = OldHome.unpack(folder);
    }

    @Test
    void theJournalReadsAsTheOldProgramReadIt() {
        assertThat(HomeFacts.of(home, clock)).containsExactlyElementsOf(OldHome.facts());
    }

    @Test
    void theSameEntriesInTheNewFormReadAsTheOldOnes() throws IOException {
        var renewed = Files.createDirectory(folder.resolve("renewed"));
        try (var journal = new FileJournal(renewed)) {
            new JournalReader(home.journal()).replay(1, (_, entry) -> journal.append(entry));
        }
        assertThat(HomeFacts.ofJournal(renewed, clock)).containsExactlyElementsOf(OldHome.facts());

        // Now also from a mark in the new form.
        try (var journal = new FileJournal(renewed);
                var ledger = new JournalLedger(journal, clock, new DayRule(ZoneOffset.UTC, LocalTime.MIDNIGHT))) {
            assertThat(journal.isOfOld()).isFalse();
            journal.closeSegment(ledger.state());
        }
        assertThat(HomeFacts.ofJournal(renewed, clock)).containsExactlyElementsOf(OldHome.facts());
    }

    @Test
    void anOldHomeGoesOnInTheOldFormUntilItIsRenewed() throws Exception {
        try (var workspace = open()) {
            assertThat(workspace.journal().isOfOld()).isTrue();
            workspace.journal().renew();
            workspace.ledger().changeDayRule(workspace.ledger().state().rule(), "as it was");
        }
        try (var workspace = open()) {
            assertThat(workspace.journal().isOfOld()).isFalse();
        }
    }

    @Test
    void aStartEndsWhatAKillLeftOpenAndAddsNothingElse() throws Exception {
        try (var workspace = open()) {
            var balances = workspace.ledger().balances();

            assertThat(balances.open()).isEmpty();
            assertThat(balances.today().settled()).isEqualTo(Money.ofMicros(600_000));
            assertThat(balances.today().doubt()).isEqualTo(Money.ofMicros(200_000));
            assertThat(state(workspace, "zz-left-reserved")).isInstanceOf(CallState.Released.class);
            assertThat(state(workspace, "zz-left-sent")).isInstanceOf(CallState.InDoubt.class);
            assertThat(state(workspace, "zz-left-answered")).isInstanceOf(CallState.Settled.class);
        }
    }

    @Test
    void namesThatLookTheSameAreOneCollectionUnderTheLowestCap() throws Exception {
        try (var workspace = open()) {
            // Three spellings of Acme with $0.20 each, under caps of $3.00, $1.50 and $1.50.
            assertThat(workspace.ledger().balances().leftFor(new CollectionId("Acme")))
                    .isEqualTo(Money.ofMicros(900_000));
        }
    }

    @Test
    void everyPictureIsHereWhole() throws Exception {
        try (var workspace = open()) {
            var stored = workspace.library().recent(Integer.MAX_VALUE).stream()
                    .flatMap(call -> call.pictures().stream())
                    .filter(Picture::isStored)
                    .toList();

            assertThat(stored)
                    .hasSize((int) OldHome.facts().stream()
                            .filter(line -> line.contains(" stored "))
                            .count())
                    .allMatch(picture -> picture.state() instanceof Picture.State.Stored(var file)
                            && workspace.pictures().isIntact(file.key()));
        }
    }

    @Test
    void eachWholeRequestOfOldIsStillAnsweredForNothing() throws Exception {
        try (var workspace = open()) {
            var whole = workspace.library().recent(Integer.MAX_VALUE).stream()
                    .filter(call -> call.purpose().intent() != Intent.FINAL && isWhole(call))
                    .toList();

            assertThat(whole).hasSizeGreaterThan(15);
            for (var call : whole) {
                var brief = call.order().brief();
                assertThat(workspace
                                .studio()
                                .drafting()
                                .draft(brief, NOTHING, Reuse.ANY_AGE)
                                .way())
                        .as(brief.prompt())
                        .isEqualTo(Way.CACHED);
            }
        }
    }

    /// Also after the index was lost, and read anew from the journal.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eachWholeRequestOfOldIsAnsweredInOtherSpellings(boolean isIndexLost) throws Exception {
        if (isIndexLost) {
            open().close();
            Files.delete(home.index().resolveSibling("index.mv.db"));
        }
        try (var workspace = open()) {
            var whole = workspace.library().recent(Integer.MAX_VALUE).stream()
                    .filter(call -> call.purpose().intent() != Intent.FINAL && isWhole(call))
                    .toList();

            assertThat(whole).anyMatch(call -> !call.order().isPlain());
            for (var call : whole) {
                var plain = SameText.of(call.order().brief().prompt());
                for (var prompt : List.of(plain, "\uFEFF" + plain.replace(" ", "\u00A0\u200B"))) {
                    assertThat(workspace
                                    .studio()
                                    .drafting()
                                    .draft(spelled(call.order().brief(), prompt), NOTHING, Reuse.ANY_AGE)
                                    .way())
                            .as(prompt)
                            .isEqualTo(Way.CACHED);
                }
            }
        }
    }

    private static Brief spelled(Brief brief, String prompt) {
        return Asked.like(brief).prompt(prompt).brief();
    }

    @Test
    void aFinalAndARemixOfOldAreStillAnsweredForNothing() throws Exception {
        var pick = new PictureId(HARBOUR, 2);
        try (var workspace = open()) {
            var drafting = workspace.studio().drafting();

            assertThat(drafting.finalizeDraft(pick, NOTHING, Reuse.ANY_AGE).way())
                    .isEqualTo(Way.CACHED);
            assertThat(drafting.remix(pick, NOTHING, Reuse.ANY_AGE).way()).isEqualTo(Way.CACHED);
        }
    }

    @Test
    void theLineageAndItsCostAreTheSame() throws Exception {
        try (var workspace = open()) {
            var lineage = Lineage.of(
                    workspace.library(), workspace.library().call(HARBOUR).orElseThrow());

            assertThat(lineage.rounds()).hasSize(2);
            assertThat(lineage.finals()).hasSize(3);
            // Two rounds at $0.20; a final, its remix and a remix of the draft at an own price of $0.075.
            assertThat(lineage.cost()).isEqualTo(Money.ofMicros(625_000));
        }
    }

    /// The address of the requests is part of their keys; nobody listens there, and nothing is to be sent.
    private Workspace open() throws Exception {
        var address = ApiAddress.parse(OldHome.MADE_WITH_ADDRESS);
        var workspace = new Workspace(Venue.server(home, address, ApiKey.of("a-key-for-old-homes")), clock);
        TourHand.await("the calls that were left to end", workspace::isIdle);
        return workspace;
    }

    private static CallState state(Workspace workspace, String call) {
        return workspace.library().call(new CallId(call)).orElseThrow().state();
    }

    private static boolean isWhole(CallRecord call) {
        return call.state() instanceof CallState.Settled
                && call.order().images() == Brief.DRAFTS
                && call.pictures().size() >= Brief.DRAFTS
                && call.pictures().stream().noneMatch(picture -> picture.state() instanceof Picture.State.Gone)
                && call.pictures().stream().noneMatch(picture -> picture.state() instanceof Picture.State.Awaited);
    }

    /// A home that 0.1.0 wrote (commit 4545ae7, pictures of 32 pixels, a journal of five segments), and what 0.1.0
    /// read in it: every kind of entry, each fault once, finals, remixes, own prices, caps, names that differ in
    /// what nobody sees, and three calls that a kill left open. Never made anew: no later program can write it.
    private static final class OldHome {
        static final String MADE_WITH_ADDRESS = "http://127.0.0.1:18173";
        /// When it was left.
        static final String LEFT = "2026-11-21T07:15:00Z";

        private OldHome() {}

        static Home unpack(Path folder) throws IOException {
            var root = folder.resolve("old-home");
            try (var zip = new ZipInputStream(resource("home-0.1.0.zip"))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    var file = root.resolve(entry.getName());
                    Files.createDirectories(Objects.requireNonNull(file.getParent()));
                    Files.copy(zip, file);
                }
            }
            return new Home(root);
        }

        static List<String> facts() {
            try (var in = resource("home-0.1.0.facts.txt")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static InputStream resource(String name) {
            return Objects.requireNonNull(OldHome.class.getResourceAsStream("/app/maquette/app/old/" + name));
        }
    }
}
