package app.maquette.studio.port;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.port.PollRule.Next;
import app.maquette.studio.port.PollRule.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What follows from polls, on every way that answers can come in: made-up histories against the rule in plain words.
class PollRuleTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final RawAnswer ANSWER = new RawAnswer(200, null, null, new byte[] {1}, true);
    private static final List<Poll> SILENT = List.of(
            new Poll.KeyMissing("no key"),
            new Poll.Later("offline", null),
            new Poll.Later("busy", Duration.ofSeconds(7)),
            new Poll.Later("busy", Duration.ofHours(3)),
            new Poll.Later("busy", Duration.ofDays(900)),
            new Poll.Later("busy", Duration.ofSeconds(-5)));

    private final Random random = new Random(20_261_128);

    /// A poll and when it was heard.
    private record Heard(Poll poll, Instant at) {}

    @Test
    void whatEndedEndsWhateverWasHeardBefore() {
        for (int i = 0; i < 500; i++) {
            var rule = heard(PollRule.since(NOON), silence(random.nextInt(5)));
            var at = NOON.plusSeconds(random.nextInt(1_000_000));

            assertThat(rule.after(new Poll.Completed(ANSWER), at)).isEqualTo(new Next.Collect(ANSWER));
            assertThat(rule.after(new Poll.Failed("content_policy_violation"), at))
                    .isEqualTo(new Next.Release("content_policy_violation"));
        }
    }

    @Test
    void whatIsPendingIsInDoubtAfterADayByTheClockAndNotBefore() {
        var rule = PollRule.since(NOON);

        assertThat(rule.after(
                        new Poll.Pending(), NOON.plus(Duration.ofHours(24)).minusNanos(1)))
                .isInstanceOf(Next.Again.class);
        assertThat(rule.after(new Poll.Pending(), NOON.plus(Duration.ofHours(24))))
                .isEqualTo(new Next.Doubt(Why.NEVER_ENDED));
    }

    @Test
    void silenceNeverCountsHoweverLongItLasts() {
        for (int i = 0; i < 300; i++) {
            var at = NOON;
            var rule = PollRule.since(NOON);
            for (int poll = 0; poll < 60; poll++) {
                var next = rule.after(SILENT.get(random.nextInt(SILENT.size())), at);

                assertThat(next).isInstanceOf(Next.Again.class);
                rule = ((Next.Again) next).rule();
                at = at.plus(((Next.Again) next).pause());
            }
            assertThat(rule.unknowns()).isZero();
            assertThat(rule.after(new Poll.Unknown(), at)).isInstanceOf(Next.Again.class);
        }
    }

    @Test
    void theRuleIsWhatItSaysInPlainWords() {
        int doubts = 0;
        for (int i = 0; i < 5_000; i++) {
            var history = history(1 + random.nextInt(12));
            var rule = PollRule.since(NOON);
            @Nullable Why why = null;
            for (int upTo = 1; upTo <= history.size() && why == null; upTo++) {
                var last = history.get(upTo - 1);
                var next = rule.after(last.poll(), last.at());
                why = next instanceof Next.Doubt(var said) ? said : null;

                assertThat(why).as("%s", history.subList(0, upTo)).isEqualTo(inPlainWords(history.subList(0, upTo)));
                if (next instanceof Next.Again(var changed, var pause)) {
                    assertThat(pause).isBetween(PollRule.SHORTEST, PollRule.LONGEST_WISH);
                    rule = changed;
                }
            }
            doubts += why == null ? 0 : 1;
        }
        assertThat(doubts).isBetween(500, 4_500);
    }

    @Test
    void aGenerationThatNobodyKnowsIsInDoubtSoonAfterAnHour() {
        var end = follow(PollRule.since(NOON), _ -> new Poll.Unknown());

        assertThat(end.next()).isEqualTo(new Next.Doubt(Why.UNKNOWN));
        assertThat(end.took()).isBetween(Duration.ofHours(1), Duration.ofMinutes(70));
        assertThat(end.polls()).isBetween(3, 100);
    }

    @Test
    void aGenerationThatStaysPendingIsInDoubtSoonAfterADay() {
        var end = follow(PollRule.since(NOON), _ -> new Poll.Pending());

        assertThat(end.next()).isEqualTo(new Next.Doubt(Why.NEVER_ENDED));
        assertThat(end.took())
                .isBetween(Duration.ofHours(24), Duration.ofHours(24).plus(PollRule.LONGEST));
        assertThat(end.polls()).isLessThan(400);
    }

    @Test
    void unknownAtFirstIsForgottenOnceItIsKnown() {
        var end = follow(
                PollRule.since(NOON),
                poll -> poll < 5 ? new Poll.Unknown() : poll < 9 ? new Poll.Pending() : new Poll.Completed(ANSWER));

        assertThat(end.next()).isEqualTo(new Next.Collect(ANSWER));
        assertThat(end.took()).isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void aRestartGoesByTheTimeOfAcceptanceAndCountsUnknownsAnew() {
        var restarted = PollRule.since(NOON);
        var late = NOON.plus(Duration.ofHours(30));

        assertThat(restarted.after(new Poll.Pending(), late)).isEqualTo(new Next.Doubt(Why.NEVER_ENDED));
        assertThat(restarted.after(new Poll.Unknown(), late)).isInstanceOf(Next.Again.class);
    }

    @Test
    void aVendorThatAsksForAPauseGetsAtLeastThat() {
        for (int i = 0; i < 500; i++) {
            var wish = Duration.ofSeconds(random.nextInt(86_400));
            var rule = heard(PollRule.since(NOON), silence(random.nextInt(4)));
            var next = rule.after(new Poll.Later("busy", wish), NOON.plusSeconds(random.nextInt(100_000)));

            assertThat(((Next.Again) next).pause()).isGreaterThanOrEqualTo(wish);
        }
    }

    @Test
    void pausesGrowWithSilenceAndWithAge() {
        var rule = PollRule.since(NOON);
        var pauses = new ArrayList<Duration>();
        for (int i = 0; i < 12; i++) {
            var next = (Next.Again) rule.after(new Poll.Later("offline", null), NOON);
            pauses.add(next.pause());
            rule = next.rule();
        }

        assertThat(pauses).isSorted().startsWith(PollRule.SHORTEST).endsWith(PollRule.LONGEST);
        assertThat(PollRule.since(NOON).pause(NOON)).isEqualTo(PollRule.SHORTEST);
        assertThat(PollRule.since(NOON).pause(NOON.plus(Duration.ofMinutes(10))))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(PollRule.since(NOON).pause(NOON.plus(Duration.ofDays(3)))).isEqualTo(PollRule.LONGEST);
    }

    @Test
    void aClockPutBackEndsNothingAndBeginsTheHourAnew() {
        var before = NOON.minus(Duration.ofDays(400));
        var rule = PollRule.since(NOON);
        assertThat(rule.after(new Poll.Pending(), before))
                .isEqualTo(new Next.Again(PollRule.since(NOON), PollRule.SHORTEST));

        rule = heard(
                rule,
                List.of(
                        new Heard(new Poll.Unknown(), NOON),
                        new Heard(new Poll.Unknown(), NOON.plusSeconds(60)),
                        new Heard(new Poll.Unknown(), before)));

        assertThat(rule.unknowns()).isEqualTo(1);
        assertThat(rule.firstUnknown()).isEqualTo(before);
    }

    private static @Nullable Why inPlainWords(List<Heard> history) {
        var last = history.getLast();
        if (last.poll() instanceof Poll.Pending) {
            return last.at().isBefore(NOON.plus(Duration.ofHours(24))) ? null : Why.NEVER_ENDED;
        }
        if (!(last.poll() instanceof Poll.Unknown)) {
            return null;
        }
        var known = history.stream()
                .filter(heard -> heard.poll() instanceof Poll.Pending)
                .toList();
        var from = known.isEmpty() ? 0 : history.lastIndexOf(known.getLast()) + 1;
        var unknown = history.subList(from, history.size()).stream()
                .filter(heard -> heard.poll() instanceof Poll.Unknown)
                .toList();
        boolean isLong = !unknown.getFirst().at().plus(Duration.ofHours(1)).isAfter(last.at());
        return unknown.size() >= 3 && isLong ? Why.UNKNOWN : null;
    }

    /// Polls at growing times, most of them silent or unknown.
    private List<Heard> history(int length) {
        var history = new ArrayList<Heard>();
        var at = NOON;
        for (int i = 0; i < length; i++) {
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(random.nextBoolean() ? 25 : 300)));
            var poll = switch (random.nextInt(4)) {
                case 0 -> new Poll.Pending();
                case 1 -> SILENT.get(random.nextInt(SILENT.size()));
                default -> new Poll.Unknown();
            };
            history.add(new Heard(poll, at));
        }
        return history;
    }

    private List<Heard> silence(int length) {
        var history = new ArrayList<Heard>();
        for (int i = 0; i < length; i++) {
            history.add(new Heard(SILENT.get(random.nextInt(SILENT.size())), NOON));
        }
        return history;
    }

    private static PollRule heard(PollRule rule, List<Heard> history) {
        var now = rule;
        for (var heard : history) {
            now = ((Next.Again) now.after(heard.poll(), heard.at())).rule();
        }
        return now;
    }

    private record End(Next next, Duration took, int polls) {}

    /// Asks as often as the rule says, until it ends.
    private static End follow(PollRule start, IntFunction<Poll> answers) {
        var rule = start;
        var at = NOON.plus(rule.pause(NOON));
        for (int polls = 1; polls < 10_000; polls++) {
            var next = rule.after(answers.apply(polls - 1), at);
            if (!(next instanceof Next.Again(var changed, var pause))) {
                return new End(next, Duration.between(NOON, at), polls);
            }
            rule = changed;
            at = at.plus(pause);
        }
        throw new AssertionError("it never ends");
    }
}
