package app.maquette.ui.brief;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.ImageKey;
import app.maquette.domain.MediaType;
import app.maquette.domain.StoredFile;
import app.maquette.domain.request.EngineId;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.inbox.Inbox;
import app.maquette.ui.brief.BriefPictures.Said;
import app.maquette.ui.kit.TestDecoder;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.workbench.Desk;
import app.maquette.ui.workbench.Pump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefPicturesTest {
    private static final String STYLE = "style_reference_images";
    private static final String CHARACTER = "character_reference_images";
    private final Desk desk = new Desk();
    private final Pump pump = new Pump();
    private final List<Said> said = new ArrayList<>();
    private final Desk.Models models = desk.open(new Background(Runnable::run, pump, desk.failures::add));
    private final BriefViewModel brief = models.brief();
    private final BriefPictures pictures = brief.pictures();

    @TempDir
    Path folder;

    @BeforeEach
    void bringIn() {
        desk.cap(1_000_000_000);
        pictures.onSaid(said::add);
        pictures.bringBy(ways());
        brief.promptProperty().set("a harbour");
        pump.drain();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private BriefPictures.Ways ways() {
        Inbox inbox = desk.studio.inbox(new TestDecoder());
        return new BriefPictures.Ways(inbox, desk.desktop, _ -> new byte[] {9}, false);
    }

    private Path file(String name) {
        try {
            return Files.writeString(folder.resolve(name), name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void on(String engine) {
        brief.engineProperty().set(new EngineId(engine));
        pump.drain();
    }

    private void bring(String part, Path... files) {
        pictures.bring(part, List.of(files));
        pump.drain();
    }

    private List<ImageKey> sent() {
        return desk.studio
                .drafting()
                .form()
                .draft(brief.briefProperty().get())
                .inputs()
                .of(STYLE);
    }

    @Test
    void whatIsBroughtInIsSentAndOutlastsTheWindow() {
        on("3.0-turbo");

        bring(STYLE, file("a.png"), file("b.png"));
        brief.draft();
        pump.until(() -> desk.vendor.sent().size() == 1);

        var outgoing = desk.vendor.sent().getFirst();
        assertThat(outgoing.attachments().get(STYLE))
                .extracting(one -> one.file().key())
                .isEqualTo(sent());
        assertThat(desk.preferences.session().brief().inputs().of(STYLE)).isEqualTo(sent());
        var again = desk.open(new Background(Runnable::run, pump, desk.failures::add));
        assertThat(again.brief().briefProperty().get())
                .isEqualTo(brief.briefProperty().get());
    }

    @Test
    void whatTheEngineDoesNotTakeWaitsForOneThatDoes() {
        on("3.0-turbo");
        bring(STYLE, file("a.png"));
        var kept = sent();

        on("2.0-turbo");
        assertThat(sent()).isEmpty();
        assertThat(brief.dealProperty().get().canPay()).isTrue();
        assertThat(pictures.parts()).isEmpty();

        on("3.0-quality");
        assertThat(sent()).isEqualTo(kept).isNotEmpty();
    }

    /// A preset and references exclude each other at the vendor: the later one counts.
    @Test
    void whatIsAddedPutsThePresetBeforeItAside() {
        on("3.0-turbo");
        brief.load(brief.briefProperty().get().with("style_preset", "oil_painting"));
        pump.drain();
        assertThat(sent()).isEmpty();

        bring(STYLE, file("a.png"));

        assertThat(sent()).hasSize(1);
        assertThat(brief.dealProperty().get().canPay()).isTrue();
    }

    @Test
    void namesOutlastTheWindow() {
        on("3.0-turbo");
        bring(STYLE, file("a.png"));

        var again = desk.open(new Background(Runnable::run, pump, desk.failures::add))
                .brief()
                .pictures();
        again.bringBy(ways());
        pump.drain();

        assertThat(again.name(sent().getFirst())).isEqualTo("a.png");
        assertThat(again.namedProperty().get()).isEqualTo(1);
    }

    @Test
    void theButtonSaysWhatIsMissing() {
        on("3.0-character-turbo");
        assertThat(brief.dealProperty().get().refusal().map(Failure::words))
                .contains("character_reference_images must not be empty");

        bring(CHARACTER, file("ada.png"));

        assertThat(brief.dealProperty().get().refusal()).isEmpty();
        assertThat(brief.dealProperty().get().canPay()).isTrue();
    }

    @Test
    void oneTakesThePlaceOfTheOtherAndTenAreFull() {
        on("3.0-character-turbo");
        bring(CHARACTER, file("ada.png"), file("bea.png"));
        assertThat(brief.briefProperty().get().inputs().of(CHARACTER)).hasSize(1);

        on("3.0-turbo");
        for (int i = 0; i < 11; i++) {
            bring(STYLE, file(i + ".png"));
        }

        assertThat(sent()).hasSize(10);
        assertThat(said).contains(new Said.Full(10));
    }

    @Test
    void theSameTwiceIsOneAndSaidSo() {
        on("3.0-turbo");

        bring(STYLE, file("a.png"), file("a.png"));

        assertThat(sent()).hasSize(1);
        assertThat(said).containsExactly(new Said.Known("a.png"));
    }

    @Test
    void aFileThatIsNoneKeepsNoneOfTheOthersOut() {
        on("3.0-turbo");

        bring(STYLE, folder.resolve("away.png"), file("a.png"));

        assertThat(sent()).hasSize(1);
        assertThat(desk.failures)
                .singleElement()
                .extracting(failure -> ((StudioException) failure).failure())
                .isEqualTo(new Failure.NoPicture(Failure.Flaw.NO_FILE));
    }

    @Test
    void theirOrderIsTheUsers() {
        on("3.0-turbo");
        bring(STYLE, file("a.png"), file("b.png"), file("c.png"));
        var before = sent();

        pictures.move(STYLE, before.get(2), -1);
        pictures.move(STYLE, before.get(0), -1);
        pictures.remove(STYLE, before.get(1));

        assertThat(sent()).containsExactly(before.get(0), before.get(2));
    }

    @Test
    void aPictureTooLargeIsRefusedBeforeTheClickWithItsSize() {
        on("3.0-turbo");
        var large = desk.store.put(
                new StoredFile(new ImageKey("f".repeat(64)), MediaType.PNG, 26_000_000, 4000, 4000, true));

        pictures.use(STYLE, large.key());
        pump.drain();

        assertThat(brief.dealProperty().get().refusal()).contains(new Failure.PictureTooLarge(26_000_000, 25_000_000));
        assertThat(brief.dealProperty().get().canPay()).isFalse();
        assertThat(said).contains(new Said.Used(STYLE));
    }

    @Test
    void whatNobodySaidAPartForGoesWhereItIsNeeded() {
        on("3.0-character-turbo");
        assertThat(pictures.target()).isEqualTo(CHARACTER);
        on("4.5-very-low");
        assertThat(pictures.target()).isEqualTo("images");
        on("2.0-turbo");
        bring(pictures.target(), file("a.png"));
        assertThat(said).containsExactly(new Said.Waits("2.0 Turbo"));
    }

    @Test
    void aFullHomeIsOneSentence() {
        on("3.0-turbo");
        desk.store.failing(true);

        bring(STYLE, file("a.png"));

        assertThat(sent()).isEmpty();
        assertThat(desk.failures).hasSize(1);
    }
}
