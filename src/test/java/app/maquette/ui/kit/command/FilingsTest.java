package app.maquette.ui.kit.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CollectionId;
import app.maquette.domain.FiledAs;
import app.maquette.domain.Judgement;
import app.maquette.domain.PictureId;
import app.maquette.domain.Refiling;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.call.Judging;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.MemoryLibrary;
import app.maquette.ui.SampleCalls;
import app.maquette.ui.kit.task.Background;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is filed is taken back exactly, whatever the pictures were filed as before.
class FilingsTest {
    private final MemoryJournal journal = new MemoryJournal();
    private final JournalLedger ledger =
            new JournalLedger(journal, TestClock.at("2026-11-22T10:00:00Z"), Samples.UTC_MIDNIGHT);
    private final MemoryLibrary library = new MemoryLibrary().following(ledger);
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final Background background = new Background(work::add, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    private final Judging judging = new Judging(ledger);
    private final Verdicts verdicts = new Verdicts(judging, background);
    private final Filings filings = new Filings(judging, library, verdicts, background);
    private final List<PictureId> all = new ArrayList<>();

    @BeforeEach
    void buy() {
        for (var call : SampleCalls.of(2, 8)) {
            library.apply(call.reserve());
            for (var picture : call.pictures()) {
                if (picture.state() instanceof Picture.State.Stored(var file)) {
                    library.apply(new Entry.Stored(call.at(), call.id(), picture.produced(), file));
                    all.add(picture.id());
                }
            }
        }
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private int file(List<PictureId> pictures, Refiling change) {
        var changed = new ArrayList<Integer>();
        filings.file(pictures, change, done -> changed.add(done.count()));
        run();
        return changed.getFirst();
    }

    private void run() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private List<FiledAs> now() {
        return all.stream()
                .map(id -> library.call(id.call())
                        .flatMap(call -> call.picture(id.index()))
                        .orElseThrow()
                        .filed())
                .toList();
    }

    @Test
    void manyThatWereFiledDifferentlyGoBackToWhatEachWas() {
        assertThat(all).hasSizeGreaterThan(10);
        file(all.subList(0, 3), new Refiling.Tag("poster"));
        file(all.subList(2, 5), new Refiling.Note("bleed"));
        file(all.subList(4, 7), new Refiling.Into(new CollectionId("Print")));
        var random = new Random(7);
        var states = new ArrayList<>(List.of(now()));
        for (var change : List.of(
                new Refiling.Tag("poster"),
                new Refiling.Note("all the same"),
                new Refiling.Into(new CollectionId("Client")),
                new Refiling.Mark(FiledAs.Label.RED),
                new Refiling.Trash(),
                new Refiling.Untag("poster"),
                new Refiling.Restore())) {
            file(all.subList(random.nextInt(3), all.size()), change);
            states.add(now());
        }

        for (int step = states.size() - 2; step >= 0; step--) {
            assertThat(verdicts.undo()).isPresent();
            run();
            assertThat(now()).as("back to %s", step).isEqualTo(states.get(step));
        }
        for (int step = 1; step < states.size(); step++) {
            verdicts.redo();
            run();
            assertThat(now()).as("again %s", step).isEqualTo(states.get(step));
        }
    }

    @Test
    void oneEntryIsWrittenForAllAndNoneWhereNothingChanges() {
        assertThat(file(all, new Refiling.Tag("poster"))).isEqualTo(all.size());
        assertThat(journal.entries()).hasSize(1);

        assertThat(file(all, new Refiling.Tag("Poster"))).isZero();
        assertThat(file(List.of(), new Refiling.Trash())).isZero();
        assertThat(journal.entries()).hasSize(1);
        verdicts.undo();
        run();
        assertThat(now()).containsOnly(FiledAs.NOTHING);
        assertThat(journal.entries()).hasSize(2);
    }

    @Test
    void theSameKeysTakeBackVerdictsAndFilingInTheirOrder() {
        var picture = library.call(all.getFirst().call())
                .flatMap(call -> call.picture(all.getFirst().index()))
                .orElseThrow();
        file(all.subList(0, 1), new Refiling.Trash());
        verdicts.judge(picture, before -> before.withStars(4));
        run();

        verdicts.undo();
        run();
        assertThat(judgement()).isEqualTo(Judgement.NONE);
        assertThat(now().getFirst().inTrash()).isTrue();
        verdicts.undo();
        run();
        assertThat(now().getFirst().inTrash()).isFalse();
    }

    private Judgement judgement() {
        return library.call(all.getFirst().call())
                .map(CallRecord::pictures)
                .orElseThrow()
                .get(all.getFirst().index())
                .judgement();
    }
}
