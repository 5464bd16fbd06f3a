package app.maquette.studio.statement;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CallId;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Engines;
import app.maquette.domain.request.Purpose;
import app.maquette.studio.port.SpendBook.Row;
import app.maquette.studio.port.SpendBook.State;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MatchTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private final List<Row> ours = new ArrayList<>();
    private final List<StatementLine> theirs = new ArrayList<>();

    @Test
    void aStatementThatAgreesMatchesWhole() {
        ours(0, "0.20");
        ours(60, "0.08");
        theirs(2, "0.20");
        theirs(63, "0.08");

        var match = match();

        assertThat(match.matched()).hasSize(2);
        assertThat(rest(match)).isEmpty();
        assertThat(match.ledger()).isEqualTo(match.statement()).isEqualTo(Money.parse("0.28"));
    }

    @Test
    void duplicatesOfOneSecondAreMatchedOneByOne() {
        ours(0, "0.20");
        ours(0, "0.20");
        ours(0, "0.20");
        theirs(0, "0.20");
        theirs(0, "0.20");

        var match = match();

        assertThat(match.matched())
                .hasSize(2)
                .extracting(pair -> pair.theirs().row())
                .containsExactly(1, 2);
        assertThat(match.oursOnly()).containsExactly(ours.get(2));
        assertThat(match.theirsOnly()).isEmpty();
    }

    @Test
    void moreLinesThanCallsOfOneSecondAreTheirsOnly() {
        ours(0, "0.20");
        theirs(0, "0.20");
        theirs(0, "0.20");

        assertThat(match().theirsOnly()).containsExactly(theirs.get(1));
        assertThat(match().theirsOnlySum()).isEqualTo(Money.parse("0.20"));
    }

    @Test
    void theClosestInTimeBelongTogetherWhenOneIsMissing() {
        ours(0, "0.20");
        ours(120, "0.20");
        theirs(121, "0.20");

        assertThat(match().matched())
                .singleElement()
                .satisfies(pair -> assertThat(pair.ours()).isEqualTo(ours.get(1)));
        assertThat(match().oursOnly()).containsExactly(ours.get(0));
    }

    @Test
    void oneAmountGoesBeforeOneTime() {
        ours(0, "0.20");
        theirs(0, "0.25");
        theirs(30, "0.20");

        assertThat(match().matched())
                .singleElement()
                .satisfies(pair -> assertThat(pair.theirs().row()).isEqualTo(2));
        assertThat(match().theirsOnly()).containsExactly(theirs.get(0));
    }

    @Test
    void anotherAmountForTheSameCallIsADifference() {
        ours(0, "0.20");
        theirs(5, "0.24");

        var match = match();

        assertThat(match.differing()).hasSize(1);
        assertThat(Match.theirsOf(match.differing()).minus(Match.oursOf(match.differing())))
                .isEqualTo(Money.parse("0.04"));
    }

    @Test
    void whatWeHoldForUnbilledAndTheyBillIsADifferenceAndOtherwiseNothing() {
        row(0, "0", State.RELEASED, Engines.V_2_TURBO, 4);
        row(3_600, "0", State.RELEASED, Engines.V_2_TURBO, 4);
        theirs(1, "0.20");

        assertThat(match().differing())
                .singleElement()
                .satisfies(pair -> assertThat(pair.ours().state()).isEqualTo(State.RELEASED));
        assertThat(match().oursOnly()).isEmpty();
    }

    @Test
    void aBilledCallGoesBeforeOneThatWasReleased() {
        row(0, "0", State.RELEASED, Engines.V_2_TURBO, 4);
        ours(40, "0.20");
        theirs(1, "0.24");

        assertThat(match().differing())
                .singleElement()
                .satisfies(pair -> assertThat(pair.ours()).isEqualTo(ours.get(1)));
    }

    @Test
    void anotherModelAnotherCountOrTooFarAwayIsNotTheSameCall() {
        ours(0, "0.20");
        line(0, "V_2", 4, "0.20");
        line(0, "V_2_TURBO", 3, "0.20");
        theirs(16 * 60, "0.20");

        assertThat(match().matched()).isEmpty();
        assertThat(match().theirsOnly()).hasSize(3);
        assertThat(match().oursOnly()).hasSize(1);
    }

    @Test
    void aStatementWithoutModelsAndCountsIsMatchedByTimeAndAmount() {
        ours(0, "0.20");
        line(3, "", 0, "0.20");

        assertThat(match().matched()).hasSize(1);
    }

    @Test
    void everyRowAndLineStandsInOneListOnly() {
        var random = new Random(11);
        for (int i = 0; i < 400; i++) {
            ours(random.nextInt(20_000), random.nextBoolean() ? "0.20" : "0.10");
            theirs(random.nextInt(20_000), random.nextBoolean() ? "0.20" : "0.10");
        }

        var match = match();

        List<Row> rows = new ArrayList<>(match.oursOnly());
        List<StatementLine> lines = new ArrayList<>(match.theirsOnly());
        for (var pairs : List.of(match.matched(), match.differing())) {
            pairs.forEach(pair -> rows.add(pair.ours()));
            pairs.forEach(pair -> lines.add(pair.theirs()));
        }
        assertThat(rows).containsExactlyInAnyOrderElementsOf(ours);
        assertThat(lines).containsExactlyInAnyOrderElementsOf(theirs);
        assertThat(match.ledger()).isEqualTo(ours.stream().map(Row::amount).reduce(Money.ZERO, Money::plus));
        assertThat(match.statement())
                .isEqualTo(theirs.stream().map(StatementLine::amount).reduce(Money.ZERO, Money::plus));
    }

    private Match match() {
        return Match.of(ours, new Mapping.Read(theirs, List.of()));
    }

    private static List<Object> rest(Match match) {
        List<Object> rest = new ArrayList<>(match.differing());
        rest.addAll(match.oursOnly());
        rest.addAll(match.theirsOnly());
        return rest;
    }

    private void ours(int seconds, String amount) {
        row(seconds, amount, State.SETTLED, Engines.V_2_TURBO, 4);
    }

    private void row(int seconds, String amount, State state, EngineId model, int images) {
        long number = ours.size() + 1L;
        var at = NOON.plusSeconds(seconds);
        ours.add(new Row(
                number,
                at,
                new LedgerDay(at.atZone(ZoneOffset.UTC).toLocalDate()),
                new CallId("call-" + number),
                Purpose.DRAFT,
                model,
                "Unfiled",
                images,
                images,
                0,
                Money.parse("0.05"),
                "list",
                state,
                Money.parse(amount),
                ""));
    }

    private void theirs(int seconds, String amount) {
        line(seconds, "V_2_TURBO", 4, amount);
    }

    private void line(int seconds, String model, int images, String amount) {
        theirs.add(new StatementLine(theirs.size() + 1, NOON.plusSeconds(seconds), model, images, Money.parse(amount)));
    }
}
