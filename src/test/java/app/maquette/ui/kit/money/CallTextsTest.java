package app.maquette.ui.kit.money;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.TestClock;
import app.maquette.studio.model.CallRecord;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.workbench.TestCalls;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallTextsTest {
    private final TestClock clock = TestClock.at("2026-11-22T14:33:00Z");
    private final CallTexts words = new CallTexts(new Strings(), clock);

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T14:32:30Z, just now",
        "2026-11-22T14:31:00Z, 2 min ago",
        "2026-11-22T13:33:00Z, 13:33",
        "2026-11-21T23:59:00Z, 21 Nov",
        "2025-11-22T14:33:00Z, 22 Nov 2025"
    })
    void ageIsAsExactAsItMatters(String at, String expected) {
        assertThat(words.age(Instant.parse(at))).isEqualTo(expected);
    }

    @Test
    void elapsedTimeHasTenthsWithinAMinute() {
        var since = clock.instant();
        clock.advance(Duration.ofMillis(59_990));
        assertThat(words.elapsed(since)).isEqualTo("59.9 s");
        clock.advance(Duration.ofSeconds(5));
        assertThat(words.elapsed(since)).isEqualTo("1:04");
    }

    @Test
    void aClockThatWentBackShowsNoNegativeTime() {
        assertThat(words.elapsed(clock.instant().plusSeconds(9))).isEqualTo("0.0 s");
    }

    @Test
    void theResetIsInHoursAndMinutes() {
        assertThat(words.untilReset(Duration.ofMinutes(554))).isEqualTo("resets in 9 h 14 m");
        assertThat(words.untilReset(Duration.ofMinutes(14))).isEqualTo("resets in 14 m");
    }

    @Test
    void aPromptIsOneLine() {
        var call = CallRecord.of(TestCalls.draft("1", "  a harbour\n at  dusk "));

        assertThat(CallTexts.title(call)).isEqualTo("a harbour at dusk");
    }
}
