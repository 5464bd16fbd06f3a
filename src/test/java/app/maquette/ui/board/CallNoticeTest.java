package app.maquette.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.Money;
import app.maquette.domain.request.AccountId;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Engines;
import app.maquette.domain.request.Quote;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import app.maquette.ui.board.CallNotice.Act;
import app.maquette.ui.kit.control.Badge.Tone;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.workbench.TestCalls;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallNoticeTest {
    private static final Entry.Reserve RESERVE = TestCalls.draft("1", "a lighthouse");
    private static final Optional<Quote> PRICE =
            Optional.of(new Quote(Engines.V_2_TURBO.value(), 4, Money.ofMicros(50_000), "test"));

    private final TestClock clock = new TestClock(TestCalls.AT);
    private final CallTexts words = new CallTexts(new Strings(), clock);

    @Test
    void aWaitingCallNamesItsPlaceAndCanBeCancelledForNothing() {
        var notice = notice(CallRecord.of(RESERVE));

        assertThat(notice.text()).isEqualTo("waiting its turn, number 2 in line · $0.20 reserved");
        assertThat(notice.label()).isEqualTo("Cancel · free");
        assertThat(notice.act()).isEqualTo(Act.CANCEL);
    }

    @Test
    void aCallInFlightCountsTheTimeAndCannotBeCancelled() {
        var call = CallRecord.of(RESERVE).after(new Entry.Sent(TestCalls.AT, RESERVE.call()));
        clock.advance(Duration.ofMillis(3_250));

        assertThat(notice(call).text()).isEqualTo("in flight 3.2 s · $0.20 reserved");
        assertThat(notice(call).act()).isEqualTo(Act.NONE);
    }

    @Test
    void anAnsweredCallCountsWhatIsHere() {
        var call = CallRecord.of(RESERVE)
                .after(new Entry.Answer(TestCalls.AT, RESERVE.call(), 200, "hash", true))
                .after(TestCalls.stored(RESERVE, Samples.produced(0, 1), true));

        assertThat(notice(call).text()).isEqualTo("1 of 4 here · 0.0 s");
    }

    @Test
    void aBilledCallWithoutPicturesSaysSo() {
        var call = CallRecord.of(RESERVE)
                .after(new Entry.Settle(TestCalls.AT, RESERVE.call(), RESERVE.amount(), List.of()));

        assertThat(notice(call).text()).isEqualTo("Resolved as billed. No picture came of it.");
    }

    @Test
    void aCallOfAnotherAccountNamesTheAccount() {
        var notice = CallNotice.ofAnother(new AccountId("0123456789abcdef"), words);

        assertThat(notice.text()).contains("0123456789abcdef").contains("that account's key");
        assertThat(notice.act()).isEqualTo(Act.NONE);
    }

    @Test
    void aSettledCallHasNothingToSay() {
        assertThat(notice(TestCalls.settled(RESERVE)).text()).isEmpty();
    }

    @Test
    void whatIsPaidAndNotHereCanBeFetchedAgain() {
        var call = CallRecord.of(RESERVE)
                .after(new Entry.Settle(
                        TestCalls.AT,
                        RESERVE.call(),
                        RESERVE.amount(),
                        List.of(Samples.produced(0, 1), Samples.produced(1, 2))));

        assertThat(notice(call).text()).startsWith("2 pictures are paid, not yet downloaded");
        assertThat(notice(call).act()).isEqualTo(Act.FETCH);
    }

    @ParameterizedTest
    @CsvSource({
        "PT8S, lives until 14:31:08",
        "PT50M, lives until 15:21",
        "PT23H, 'lives until 23 Nov, 13:31'",
        "PT-1S, is over",
        "PT0S, is over"
    })
    void howLongALinkLivesIsItsOwnTime(Duration left, String said) {
        var one = Samples.produced(0, 1);
        var ends = new AnsweredPicture(
                0,
                one.prompt(),
                1,
                one.resolution(),
                null,
                true,
                one.link(),
                clock.instant().plus(left));
        var call = CallRecord.of(RESERVE)
                .after(new Entry.Settle(TestCalls.AT, RESERVE.call(), RESERVE.amount(), List.of(ends)));

        assertThat(notice(call).text()).contains("One picture is paid").contains(said);
    }

    @Test
    void aCallInDoubtNamesTheAmountThatCountsAndLeadsToTheTray() {
        var notice = notice(TestCalls.doubted(RESERVE, List.of()));

        assertThat(notice.text()).startsWith("$0.20 in doubt.").contains("counts until you resolve it");
        assertThat(notice.tone()).isEqualTo(Tone.WARN);
        assertThat(notice.act()).isEqualTo(Act.RESOLVE);
    }

    @ParameterizedTest
    @CsvSource({
        "not-sent, AGAIN",
        "cancelled, AGAIN",
        "rejected-rate-limited, AGAIN",
        "rejected-payment, AGAIN",
        "rejected-safety, NONE",
        "rejected-bad-request, NONE",
        "rejected-unauthorized, NONE",
        "rejected-not-found, NONE",
        "rejected-too-large, NONE"
    })
    void onlyWhatMayGoBetterIsOfferedAgainAndAsANewCall(String code, Act act) {
        var notice = notice(TestCalls.released(RESERVE, code, "words of the vendor"));

        assertThat(notice.act()).isEqualTo(act);
        assertThat(notice.text().toLowerCase(Locale.ROOT)).contains("not billed");
        assertThat(notice.label()).isEqualTo(act == Act.AGAIN ? "Send again as a new call · $0.20" : "");
        assertThat(notice.price()).isEqualTo(act == Act.AGAIN ? Money.ofMicros(200_000) : Money.ZERO);
    }

    @Test
    void withoutAPriceNothingIsOfferedAgain() {
        var call = TestCalls.released(RESERVE, "not-sent", "no route");

        assertThat(CallNotice.of(call, 1, Optional.empty(), words).act()).isEqualTo(Act.NONE);
    }

    private CallNotice notice(CallRecord call) {
        return CallNotice.of(call, 2, PRICE, words);
    }
}
