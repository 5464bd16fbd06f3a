package app.maquette.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.Money;
import app.maquette.ui.kit.command.Offer;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.shell.PaletteLine.Face;
import app.maquette.ui.shell.PaletteLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
    private static final Offer NINE_CENTS = new Offer("3.0 Quality", Money.parse("0.09"), "");

    private final List<String> done = new ArrayList<>();
    private final AtomicReference<Offer> finalizing = new AtomicReference<>(NINE_CENTS);
    private final RecentLines recent = new RecentLines();
    private final List<Runnable> worker = new ArrayList<>();

    @Test
    void enterDoesWhatCostsNothingAndNeverSpends() {
        var model = model();
        model.textProperty().set("fin");
        assertThat(chosen(model)).isEqualTo("Finalize");

        model.run();
        assertThat(done).isEmpty();

        model.textProperty().set("fold");
        model.run();
        assertThat(done).containsExactly("left", "Fold the side panels");
    }

    @Test
    void aPaidLineIsRunByItsOwnKeyAtThePriceThatItShowed() {
        var model = model();
        model.textProperty().set("fin");

        model.runPaid();

        assertThat(done).containsExactly("left", "Finalize");
    }

    @Test
    void aPriceThatHasChangedMeanwhileIsShownAndNotPaid() {
        var model = model();
        model.textProperty().set("fin");
        finalizing.set(new Offer("3.0 Quality", Money.parse("0.12"), ""));

        model.runPaid();

        assertThat(done).isEmpty();
        assertThat(model.stateProperty().get().row())
                .extracting(row -> row.offer().price())
                .isEqualTo(Money.parse("0.12"));
    }

    @Test
    void whatWasFreeAndCostsNowIsNotPaidByEnter() {
        finalizing.set(new Offer("already here", Money.ZERO, ""));
        var model = model();
        model.textProperty().set("fin");
        finalizing.set(NINE_CENTS);

        model.run();
        model.run();

        assertThat(done).isEmpty();
    }

    @Test
    void whatCannotBeDoneSaysWhyAndIsNotDone() {
        finalizing.set(Offer.refused("No picture is in focus."));
        var model = model();
        model.textProperty().set("fin");

        model.runPaid();
        model.run();

        assertThat(done).isEmpty();
        assertThat(model.stateProperty().get().row())
                .extracting(row -> row.offer().refusal())
                .isEqualTo("No picture is in focus.");
    }

    @Test
    void whatWasUsedLastStandsFirstWhileNothingIsTyped() {
        var before = model();
        before.textProperty().set("undo");
        before.run();

        assertThat(chosen(model())).isEqualTo("Undo");
    }

    @Test
    void theChosenLineStaysWhenMoreIsFound() {
        var model = model();
        model.textProperty().set("fo");
        assertThat(texts(model)).containsExactly("Fold the side panels");

        work();

        assertThat(texts(model)).containsExactly("Fold the side panels", "a fox", "Foxes");
        assertThat(chosen(model)).isEqualTo("Fold the side panels");
        model.move(1);
        assertThat(chosen(model)).isEqualTo("a fox");
        model.move(-2);
        assertThat(chosen(model)).isEqualTo("Foxes");
        model.run();
        assertThat(done).containsExactly("left", "Foxes");
    }

    @Test
    void onlyOneKindIsShownAndAllAgain() {
        var model = model();
        model.textProperty().set("fo");
        work();

        model.nextKind(1);
        assertThat(texts(model)).containsExactly("Fold the side panels");
        model.nextKind(1);
        assertThat(texts(model)).containsExactly("a fox");
        model.nextKind(1);
        model.nextKind(1);
        assertThat(texts(model)).hasSize(3);
        model.nextKind(-1);
        assertThat(texts(model)).containsExactly("Foxes");
    }

    @Test
    void ofManySixAreShownAndAllAreCounted() {
        var many = IntStream.range(0, 20)
                .mapToObj(number -> line(Kind.ACTION, "Action " + number, () -> Offer.FREE))
                .toList();
        var model = new PaletteViewModel(many, _ -> List.of(), recent, Runnable::run, background());

        assertThat(model.stateProperty().get().rows()).hasSize(6);
        assertThat(model.stateProperty().get().count()).isEqualTo(20);

        model.nextKind(1);
        assertThat(model.stateProperty().get().rows()).hasSize(20);
    }

    @Test
    void nothingFoundIsAnAnswerAndDoesNothing() {
        var model = model();
        model.textProperty().set("zebra");

        model.move(1);
        model.run();
        model.runPaid();

        assertThat(model.stateProperty().get().row()).isNull();
        assertThat(done).isEmpty();
    }

    private PaletteViewModel model() {
        return new PaletteViewModel(
                List.of(
                        line(Kind.ACTION, "Finalize", finalizing::get),
                        line(Kind.ACTION, "Fold the side panels", () -> Offer.FREE),
                        line(Kind.ACTION, "Undo", () -> Offer.FREE)),
                this::find,
                recent,
                chosen -> {
                    done.add("left");
                    chosen.run();
                },
                background());
    }

    private List<PaletteLine> find(String typed) {
        return Stream.of(line(Kind.PROMPT, "a fox", () -> Offer.FREE), line(Kind.COLLECTION, "Foxes", () -> Offer.FREE))
                .filter(_ -> typed.equals("fo"))
                .toList();
    }

    private PaletteLine line(Kind kind, String text, Supplier<Offer> offer) {
        return new PaletteLine(kind, text, new Face(text, Icon.SEARCH), offer, () -> done.add(text));
    }

    private Background background() {
        return new Background(worker::add, Runnable::run, failure -> {
            throw new AssertionError(failure);
        });
    }

    private void work() {
        while (!worker.isEmpty()) {
            worker.removeFirst().run();
        }
    }

    private static String chosen(PaletteViewModel model) {
        var state = model.stateProperty().get();
        return state.rows().get(state.chosen()).line().text();
    }

    private static List<String> texts(PaletteViewModel model) {
        return model.stateProperty().get().rows().stream()
                .map(row -> row.line().text())
                .toList();
    }
}
