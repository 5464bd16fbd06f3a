package app.maquette.ui.kit.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CallId;
import app.maquette.domain.Judgement;
import app.maquette.domain.PictureId;
import app.maquette.domain.Verdict;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.call.Judging;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.model.Picture;
import app.maquette.ui.kit.task.Background;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VerdictsTest {
    private static final Picture PICTURE = new Picture(
            new PictureId(new CallId("1"), 0), Samples.produced(0, 1), new Picture.State.Awaited(), Judgement.NONE);

    private final MemoryJournal journal = new MemoryJournal();
    private final Ledger ledger =
            new JournalLedger(journal, TestClock.at("2026-11-22T10:00:00Z"), Samples.UTC_MIDNIGHT);
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Verdicts verdicts =
            new Verdicts(new Judging(ledger), new Background(work::add, Runnable::run, failures::add));

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void verdictsAreWrittenInTheOrderOfTheKeys() {
        verdicts.judge(PICTURE, judgement -> judgement.with(Verdict.PICK));
        verdicts.judge(PICTURE, judgement -> judgement.with(Verdict.REJECT));
        assertThat(work).hasSize(1);

        run();

        assertThat(written()).containsExactly(Verdict.PICK, Verdict.REJECT);
    }

    @Test
    void starsAndVerdictGivenQuicklyAreBothKept() {
        verdicts.judge(PICTURE, judgement -> judgement.with(Verdict.PICK));
        verdicts.judge(PICTURE, judgement -> judgement.withStars(3));

        run();

        assertThat(judgements().getLast()).isEqualTo(new Judgement(Verdict.PICK, 3));
    }

    @Test
    void whatChangesNothingIsNotWritten() {
        verdicts.judge(PICTURE, judgement -> judgement.with(Verdict.NONE));

        assertThat(work).isEmpty();
        assertThat(verdicts.canUndoProperty().get()).isFalse();
    }

    @Test
    void takingBackWritesWhatWasBefore() {
        verdicts.judge(PICTURE, judgement -> judgement.with(Verdict.PICK));
        verdicts.judge(PICTURE, judgement -> judgement.with(Verdict.REJECT));

        assertThat(verdicts.undo()).contains(PICTURE.id());
        verdicts.undo();
        verdicts.redo();
        run();

        assertThat(written()).containsExactly(Verdict.PICK, Verdict.REJECT, Verdict.PICK, Verdict.NONE, Verdict.PICK);
    }

    @Test
    void aVerdictThatCannotBeWrittenIsTold() {
        ledger.close();
        var broken = new JournalLedger(
                new MemoryJournal().failingAt(1), TestClock.at("2026-11-22T10:00:00Z"), Samples.UTC_MIDNIGHT);
        var failing = new Verdicts(new Judging(broken), new Background(work::add, Runnable::run, failures::add));

        failing.judge(PICTURE, judgement -> judgement.with(Verdict.PICK));
        run();
        broken.close();

        assertThat(failures).hasSize(1);
    }

    private void run() {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }

    private List<Verdict> written() {
        return judgements().stream().map(Judgement::verdict).toList();
    }

    private List<Judgement> judgements() {
        return journal.entries().stream()
                .map(entry -> ((Entry.Judged) entry).judgement())
                .toList();
    }
}
