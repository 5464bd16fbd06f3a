package app.maquette.studio.call;

import static app.maquette.studio.Samples.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.maquette.domain.Money;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockWatchTest {
    private static final Instant TRUE_TIME = Instant.parse("2026-11-22T10:00:00Z");

    private final TestClock clock = new TestClock(TRUE_TIME);
    private final MemoryJournal journal = new MemoryJournal();
    private final Ledger ledger = new JournalLedger(journal, clock, Samples.UTC_MIDNIGHT);
    private final Pauses pauses = new Pauses();
    private final ClockWatch watch = new ClockWatch(ledger, pauses, clock);
    private Duration steady = Duration.ofHours(7);

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "PT0S"})
    void aClockUpToAnHourOffTheVendorsIsNotAsked(Duration off) {
        watch.heard(clock.instant().minus(off));
        watch.heard(null);

        assertThat(isAsked()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H0.001S", "PT-1H-0.001S", "P400D"})
    void aClockMoreThanAnHourOffTheVendorsIsAsked(Duration off) {
        watch.heard(clock.instant().minus(off));

        assertThat(isAsked()).isTrue();
    }

    @Test
    void theSameDifferenceIsAskedOnce() {
        watch.heard(clock.instant().minus(Duration.ofHours(3)));
        goOn();

        watch.heard(clock.instant().minus(Duration.ofHours(4)));
        assertThat(isAsked()).isFalse();

        watch.heard(clock.instant().minus(Duration.ofHours(4).plusSeconds(1)));
        assertThat(isAsked()).isTrue();
    }

    @Test
    void aDifferenceThatWasGoneIsAskedAgain() {
        watch.heard(clock.instant().minus(Duration.ofHours(3)));
        goOn();
        watch.heard(clock.instant());

        watch.heard(clock.instant().minus(Duration.ofHours(3)));

        assertThat(isAsked()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P4D", "P400D", "P-2D", "P-400D"})
    void aStartOnAnotherDayThanTheLastIsAskedBeforeItPays(Duration away) {
        spendOn(TRUE_TIME, "before", 1_000_000);
        clock.set(TRUE_TIME.plus(away).toString());

        watch.started();

        assertThat(isAsked()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "P1D", "P3D", "P-1D"})
    void aStartAfterANightAWeekendOrAJourneyIsNotAsked(Duration away) {
        spendOn(TRUE_TIME, "before", 1_000_000);
        clock.set(TRUE_TIME.plus(away).toString());

        watch.started();

        assertThat(isAsked()).isFalse();
    }

    @Test
    void theFirstStartOfAllIsNotAsked() {
        watch.started();

        assertThat(isAsked()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT36H0.001S", "PT-36H-0.001S", "P4000D"})
    void aJumpOfMoreThan36HoursIsAsked(Duration jump) {
        tick(Duration.ZERO, Duration.ZERO, true);
        tick(Duration.ofMinutes(1), jump, true);

        assertThat(isAsked()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT36H", "PT-36H", "PT1H"})
    void aSmallerJumpIsNotAsked(Duration jump) {
        tick(Duration.ZERO, Duration.ZERO, true);
        tick(Duration.ofMinutes(1), jump, true);

        assertThat(isAsked()).isFalse();
    }

    @Test
    void aLongSleepIsNoJump() {
        tick(Duration.ZERO, Duration.ZERO, true);
        tick(Duration.ofDays(5), Duration.ZERO, true);

        assertThat(isAsked()).isFalse();
    }

    @Test
    void whereSleepIsNotCountedOnlyAJumpBackIsAsked() {
        tick(Duration.ZERO, Duration.ZERO, false);
        tick(Duration.ofMinutes(1), Duration.ofDays(5), false);
        assertThat(isAsked()).isFalse();

        tick(Duration.ofMinutes(1), Duration.ofDays(-5), false);
        assertThat(isAsked()).isTrue();
    }

    @Test
    void aJumpIsAskedOnce() {
        tick(Duration.ZERO, Duration.ZERO, true);
        tick(Duration.ofMinutes(1), Duration.ofDays(2), true);
        goOn();

        tick(Duration.ofMinutes(1), Duration.ZERO, true);

        assertThat(isAsked()).isFalse();
    }

    @Test
    void aDayFarAheadIsSetBackWithAReasonWhenTheVendorAgrees() {
        spendOn(TRUE_TIME, "today", 4_000_000);
        spendOn(TRUE_TIME.plus(Duration.ofDays(365)), "wrong", 1_000_000);
        clock.set(TRUE_TIME.toString());
        assertThat(ledger.balances().day()).hasToString("2027-11-22");

        watch.heard(TRUE_TIME.minusSeconds(20));

        assertThat(ledger.balances().day()).hasToString("2026-11-22");
        // What was spent on the wrong day counts on the right one as well.
        assertThat(ledger.balances().today().sum()).isEqualTo(Money.ofMicros(5_000_000));
        assertThat(journal.entries().getLast())
                .isInstanceOfSatisfying(
                        Entry.Day.class,
                        day -> assertThat(day.reason()).contains("2026-11-22").contains("2027-11-22"));
        assertThat(catchThrowableOfType(StudioException.class, () -> ledger.reserve(ask("more", 6_000_001))))
                .isNotNull();
    }

    @Test
    void aDayFarAheadStaysWhileTheVendorDisagreesOrIsSilent() {
        spendOn(TRUE_TIME, "today", 1);
        clock.set("2020-01-01T00:00:00Z");

        watch.heard(null);
        watch.heard(TRUE_TIME);

        assertThat(ledger.balances().day()).hasToString("2026-11-22");
        assertThat(isAsked()).isTrue();
    }

    @Test
    void aDayThatIsOneAheadHealsByItself() {
        spendOn(TRUE_TIME.plus(Duration.ofDays(1)), "tomorrow", 1);
        clock.set(TRUE_TIME.toString());

        watch.heard(TRUE_TIME);

        assertThat(ledger.balances().day()).hasToString("2026-11-23");
        assertThat(journal.entries()).hasSize(1);
    }

    private void spendOn(Instant when, String call, long micros) {
        clock.set(when.toString());
        ledger.reserve(ask(call, micros));
    }

    private void tick(Duration passed, Duration jump, boolean countsSleep) {
        steady = steady.plus(passed);
        clock.advance(passed.plus(jump));
        watch.tick(steady, countsSleep);
    }

    private void goOn() {
        pauses.goOn(Failure.Pause.CLOCK);
    }

    private boolean isAsked() {
        return pauses.current().contains(Failure.Pause.CLOCK);
    }
}
