package app.maquette.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.app.workspace.Venue;
import app.maquette.app.workspace.Workspace;
import app.maquette.domain.ImageKey;
import app.maquette.domain.Money;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Inputs;
import app.maquette.pictures.Notes;
import app.maquette.pictures.SoleColour;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.store.home.Home;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.studio.model.Picture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Own pictures go to the simulator with paid calls, and change what it draws.
class OwnPicturesJourneyTest {
    @TempDir
    private Path folder;

    private Venue venue;
    private Workspace workspace;

    @BeforeEach
    void open() throws IOException {
        var options = SimulatorOptions.at(folder.resolve("book")).withSide(64);
        venue = Venue.builtIn(new Home(folder.resolve("home")), options);
        workspace = new Workspace(venue, Clock.systemUTC());
    }

    @AfterEach
    void close() throws IOException {
        workspace.close();
        venue.close();
    }

    private CallRecord drafted(String engine, Inputs inputs) {
        var brief = Brief.EMPTY
                .withPrompt("a lighthouse at dawn")
                .withSeed(7L)
                .withImages(1)
                .on(new EngineId(engine))
                .withInputs(inputs);
        var drafting = workspace.studio().drafting();
        var shown = drafting.quoteDraft(brief).total();
        var call = drafting.draft(brief, shown, Reuse.ALLOWED).call();
        TourHand.await(
                "the pictures",
                () -> workspace.library().call(call).stream()
                        .flatMap(one -> one.pictures().stream())
                        .anyMatch(Picture::isStored));
        var ended = workspace.library().call(call).orElseThrow();
        assertThat(ended.state()).isEqualTo(new CallState.Settled(shown));
        return ended;
    }

    private ImageKey brought(byte[] bytes) {
        return workspace.inbox().bring(bytes, "own").key();
    }

    /// The mean of the one picture, as red, green and blue.
    private int[] mean(CallRecord call) {
        var stored = (Picture.State.Stored) call.pictures().getFirst().state();
        return SoleColour.mean(workspace.decoder().decode(stored.file().key(), 64));
    }

    @Test
    void referencesOfEveryKindAreTakenAndColourTheDraft() {
        var plain = mean(drafted("3.0-turbo", Inputs.NONE));
        var styles = Stream.of(SoleColour.png(0xd02010), Notes.turned(60, 40, 6), SoleColour.webp())
                .map(this::brought)
                .toList();

        var styled = mean(drafted(
                "3.0-turbo", Inputs.NONE.with("style_reference_images", List.of(brought(SoleColour.png(0xd02010))))));
        drafted("3.0-turbo", Inputs.NONE.with("style_reference_images", styles));
        drafted("3.0-flash", Inputs.NONE.with("style_reference_images", styles));
        drafted("3.0-character-turbo", Inputs.NONE.with("character_reference_images", styles.subList(1, 2)));

        int difference = 0;
        for (int channel = 0; channel < 3; channel++) {
            difference += Math.abs(styled[channel] - plain[channel]);
        }
        assertThat(difference).as("what the reference changed").isGreaterThan(20);
    }

    @Test
    void whatArrivesIsThePixelsAlone() throws IOException {
        workspace.ledger().post(at -> new Entry.Price(at, "4.5-low-edit", Money.ofMicros(200_000), at, "test"));
        var noted = Notes.files().toList();
        for (int kind : new int[] {0, 5, 11}) {
            drafted("4.5-low", Inputs.of(Inputs.IMAGES, brought(noted.get(kind))));
        }

        try (var files = Files.list(folder.resolve("book.sources"))) {
            var texts = files.filter(Files::isRegularFile)
                    .map(OwnPicturesJourneyTest::text)
                    .toList();
            assertThat(texts.stream().filter(text -> text.startsWith("\u0089PNG") || text.startsWith("\u00ff\u00d8")))
                    .hasSizeGreaterThanOrEqualTo(3);
            assertThat(texts).noneMatch(text -> text.contains(Notes.SECRET) || text.contains("Exif"));
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
