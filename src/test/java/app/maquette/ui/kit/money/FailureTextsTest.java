package app.maquette.ui.kit.money;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.catalogue.Rules.Breach;
import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.studio.base.DiskTrouble;
import app.maquette.studio.base.Failure;
import app.maquette.ui.kit.text.Strings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureTextsTest {
    private final FailureTexts texts = new FailureTexts(new Strings());

    @Test
    void everyFailureHasASentenceOfItsOwn() {
        var failures = new ArrayList<Failure>(List.of(
                new Failure.OverBudget(
                        new CapScope.EveryMonth(), "", Money.ofMicros(200_000), Money.ZERO, Money.ofMicros(1)),
                new Failure.PriceChanged(Money.ofMicros(200_000), Money.ofMicros(240_000)),
                new Failure.PriceUnknown("V_9"),
                new Failure.InvalidBrief(List.of(new Breach("seed", "is a whole number"))),
                new Failure.NotSent("connection refused"),
                new Failure.NoAnswer("timed out"),
                new Failure.Excess(),
                new Failure.Shortfall(4, 3),
                new Failure.Cancelled(),
                new Failure.DiskFull(1, 2),
                new Failure.CannotKeep(DiskTrouble.GONE, "answers"),
                new Failure.LedgerBroken(),
                new Failure.Paused(Failure.Pause.PAYMENT),
                new Failure.Paused(Failure.Pause.EXCESS),
                new Failure.Paused(Failure.Pause.CLOCK),
                new Failure.Paused(Failure.Pause.LINKS),
                new Failure.NotHere("x")));
        for (var cause : Failure.Cause.values()) {
            failures.add(new Failure.Rejected(cause, 400, "said", null));
        }

        assertThat(failures)
                .extracting(texts::sentence)
                .doesNotHaveDuplicates()
                .noneMatch(sentence -> sentence.startsWith("It did not work"));
    }

    @Test
    void aRefusalNamesTheAmounts() {
        var failure = new Failure.OverBudget(
                new CapScope.EveryMonth(), "", Money.ofMicros(800_000), Money.ofMicros(340_000), Money.ofMicros(1));

        assertThat(texts.sentence(failure)).contains("$0.34").contains("$0.80");
    }

    @Test
    void aCodeOfALaterVersionStillSaysWhatIsKnown() {
        assertThat(texts.sentence("from-the-future", "words"))
                .contains("from-the-future")
                .contains("words");
    }
}
