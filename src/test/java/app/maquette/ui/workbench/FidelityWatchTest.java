package app.maquette.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.catalogue.Pair;
import app.maquette.domain.CallId;
import app.maquette.domain.PictureId;
import app.maquette.studio.fidelity.Fidelity;
import app.maquette.studio.fidelity.KeptFinals;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.Picture;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.text.Strings;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FidelityWatchTest {
    private final Desk desk = new Desk();
    private final Pump pump = new Pump();
    private final Desk.Models models = desk.open(new Background(Runnable::run, pump, desk.failures::add));
    private final InspectorViewModel inspector = models.inspector();
    private final AtomicInteger looks = new AtomicInteger();

    @BeforeEach
    void draft() {
        inspector.compareBy(new Fidelity(desk.library, (_, _) -> {
            looks.incrementAndGet();
            return OptionalDouble.of(0.97);
        }));
        models.brief().promptProperty().set("a harbour");
        pump.drain();
        models.brief().draft();
        pump.until(() -> desk.calls().size() == 1 && desk.calls().stream().allMatch(FidelityWatchTest::isHere));
        pump.until(() -> inspector.seeded().isPresent()
                && inspector.finalDealProperty().get().canPay());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aFinalOfTheSameSeedCountsAsSoonAsItIsHere() {
        assertThat(kept()).isEqualTo(KeptFinals.NONE);

        finalizeDraft();
        models.board().focusNumber(2);
        pump.until(() -> kept().count() == 1);

        assertThat(kept().kept()).isEqualTo(1);
        assertThat(inspector.way()).isEqualTo(Pair.Way.SAME_SEED);
    }

    @Test
    void aRemixIsNoFinalOfTheSameSeed() {
        inspector.remix();
        pump.until(() -> desk.calls().size() == 2 && desk.calls().stream().allMatch(FidelityWatchTest::isHere));
        models.board().focusNumber(2);
        pump.drain();

        assertThat(kept().count()).isZero();
    }

    @Test
    void aPairOfPicturesIsLookedAtOnce() {
        finalizeDraft();
        for (int number : new int[] {2, 3, 1, 4}) {
            models.board().focusNumber(number);
            pump.drain();
        }

        assertThat(looks).hasValue(1);
    }

    @Test
    void theLineSaysHowMuchIsKnown() {
        var line = Fx.get(() -> new FidelityLine(new Strings()));

        assertThat(said(line, 0)).isEmpty();
        assertThat(said(line, 3)).contains("(3)");
        assertThat(said(line, 12)).contains("12 of 12");
        assertThat(line.lookupAll(".fidelity-dot")).hasSize(12);
    }

    private static String said(FidelityLine line, int count) {
        var any = new PictureId(new CallId("a"), 0);
        Fx.run(() -> line.show(
                new KeptFinals(IntStream.range(0, count)
                        .mapToObj(_ -> new KeptFinals.Final(any, any, 1))
                        .toList()),
                Pair.Way.SAME_SEED));
        return line.isVisible() ? ((Label) line.getChildren().getLast()).getText() : "";
    }

    private static boolean isHere(CallRecord call) {
        return !call.pictures().isEmpty() && call.pictures().stream().allMatch(Picture::isStored);
    }

    private void finalizeDraft() {
        desk.clock.advance(Duration.ofSeconds(1));
        inspector.finalizeDraft();
        pump.until(() -> desk.calls().size() == 2 && desk.calls().stream().allMatch(FidelityWatchTest::isHere));
        pump.drain();
    }

    private KeptFinals kept() {
        return inspector.fidelity().orElseThrow().keptProperty().get();
    }
}
