package app.maquette.ui.kit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CallId;
import app.maquette.domain.ImageKey;
import app.maquette.domain.Judgement;
import app.maquette.domain.MediaType;
import app.maquette.domain.PictureId;
import app.maquette.domain.StoredFile;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.base.MemoryExports;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Library.Shown;
import app.maquette.studio.port.MemoryStore;
import app.maquette.studio.port.Pixels;
import app.maquette.ui.kit.TestDecoder;
import app.maquette.ui.kit.task.Background;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class TakeoutTest {
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final TestDesktop desktop = new TestDesktop();
    private final MemoryExports exports = new MemoryExports();
    private int lates;
    private final Takeout takeout = takeout(work::add);

    private void late() {
        lates++;
    }

    private Takeout takeout(Executor worker) {
        var background = new Background(worker, Runnable::run, failures::add);
        return new Takeout(exports, new MemoryStore(), new TestDecoder(), desktop, background);
    }

    @Test
    void theFilesOfADragAreThereAtOnce() {
        var takeout = takeout(Runnable::run);

        assertThat(takeout.filesNow(List.of(shown(7), shown(8)), this::late))
                .containsExactly(Path.of("7.png"), Path.of("8.png"));
    }

    @Test
    void aDragThatWouldHoldTheWindowUpCarriesNothing() {
        assertThat(takeout.filesNow(List.of(shown(7)), this::late)).isEmpty();

        assertThat(work).hasSize(1);
        assertThat(failures).isEmpty();
        assertThat(lates).isEqualTo(1);
    }

    @Test
    void whyADragCarriesNothingIsTold() {
        exports.fill();

        assertThat(takeout(Runnable::run).filesNow(List.of(shown(7)), this::late))
                .isEmpty();

        assertThat(failures).singleElement().isInstanceOf(StorageException.class);
        assertThat(lates).isZero();
    }

    @Test
    void savingTellsWhereTheFileIs() {
        var saved = new ArrayList<Path>();
        desktop.answer = Path.of("folder");

        takeout.saveAs(shown(7), "Save as", saved::add);
        run();

        assertThat(desktop.suggested).containsExactly("7.png");
        assertThat(saved).containsExactly(Path.of("folder", "7.png"));
    }

    @Test
    void nothingIsSavedWhenTheUserThinksBetterOfIt() {
        takeout.saveAs(shown(7), "Save as", _ -> {});

        assertThat(work).isEmpty();
    }

    @Test
    void aDiskThatIsFullIsTold() {
        desktop.answer = Path.of("full");

        takeout.saveAs(shown(7), "Save as", _ -> {});
        run();

        assertThat(failures).singleElement().isInstanceOf(StorageException.class);
    }

    @Test
    void aPictureIsReadInItsOwnSizeToBeCopied() {
        var read = new ArrayList<Pixels>();

        takeout.pixels(shown(7), read::add);
        run();

        assertThat(read).singleElement().isEqualTo(TestDecoder.PIXELS);
    }

    @Test
    void theFileManagerShowsTheStoredFile() {
        takeout.reveal(shown(7));
        run();

        assertThat(desktop.revealed)
                .singleElement()
                .satisfies(file -> assertThat(file.toString()).endsWith("7.png"));
    }

    private void run() {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }

    private static Shown shown(long seed) {
        try (var ledger =
                new JournalLedger(new MemoryJournal(), TestClock.at("2026-11-22T10:00:00Z"), Samples.UTC_MIDNIGHT)) {
            var reserve = ledger.reserve(Samples.ask("call-" + seed, 80_000));
            var file = new StoredFile(
                    new ImageKey(String.format(Locale.ROOT, "%064x", seed)), MediaType.PNG, 1000, 1024, 1024, true);
            var picture = new Picture(
                    new PictureId(new CallId("call-" + seed), 0),
                    Samples.produced(0, seed),
                    new Picture.State.Stored(file),
                    Judgement.NONE);
            return new Shown(picture, CallRecord.of(reserve));
        }
    }
}
