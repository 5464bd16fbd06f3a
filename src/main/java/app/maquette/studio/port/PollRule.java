package app.maquette.studio.port;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When an accepted generation is asked for next and when it is given up, by what was heard of it so far. What nobody
/// says of the generation itself (no key, no connection, a busy vendor) never counts. Immutable.
///
/// @param accepted when the vendor took it, also after a restart
/// @param unknowns how often in a row the vendor did not know it
/// @param firstUnknown when that began, null while it has not
/// @param troubles how often in a row nothing was heard
public record PollRule(
        Instant accepted, int unknowns, @Nullable Instant firstUnknown, int troubles) {
    public static final Duration SHORTEST = Duration.ofMillis(500);
    public static final Duration LONGEST = Duration.ofMinutes(5);
    /// The longest that a vendor's own wish is followed.
    public static final Duration LONGEST_WISH = Duration.ofDays(1);

    private static final Duration WITHOUT_KEY = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final Duration UNKNOWN_FOR = Duration.ofHours(1);
    private static final int MIN_UNKNOWNS = 3;
    private static final int MAX_DOUBLINGS = 10;
    /// The older it is, the less it matters to hear of it a little later.
    private static final int PART_OF_AGE = 10;

    /// What follows from a poll.
    public sealed interface Next {
        /// Asked again after a pause: a time span, since a clock may be set.
        record Again(PollRule rule, Duration pause) implements Next {}

        /// Kept, read and settled.
        record Collect(RawAnswer answer) implements Next {}

        /// Not billed.
        record Release(String reason) implements Next {}

        /// Perhaps billed, and nobody can say.
        record Doubt(Why why) implements Next {}
    }

    /// Why it is in doubt.
    public enum Why {
        /// The vendor has not known it three times in at least an hour.
        UNKNOWN,
        /// It was still pending after a day.
        NEVER_ENDED
    }

    /// For a generation of which nothing was heard yet, or not since the start.
    public static PollRule since(Instant accepted) {
        return new PollRule(accepted, 0, null, 0);
    }

    /// The pause before the next poll when there is no reason for a longer one.
    public Duration pause(Instant now) {
        var part = age(now).dividedBy(PART_OF_AGE);
        return part.compareTo(SHORTEST) < 0 ? SHORTEST : part.compareTo(LONGEST) > 0 ? LONGEST : part;
    }

    public Next after(Poll heard, Instant now) {
        return switch (heard) {
            case Poll.Completed(var answer) -> new Next.Collect(answer);
            case Poll.Failed(var reason) -> new Next.Release(reason);
            case Poll.Pending _ ->
                age(now).compareTo(PATIENCE) >= 0
                        ? new Next.Doubt(Why.NEVER_ENDED)
                        : new Next.Again(since(accepted), pause(now));
            case Poll.Unknown _ -> unknown(now);
            case Poll.KeyMissing _ ->
                new Next.Again(new PollRule(accepted, unknowns, firstUnknown, 0), max(WITHOUT_KEY, pause(now)));
            case Poll.Later(var _, var wish) ->
                new Next.Again(
                        new PollRule(accepted, unknowns, firstUnknown, Math.min(troubles + 1, MAX_DOUBLINGS)),
                        trouble(now, wish));
        };
    }

    private Next unknown(Instant now) {
        // A clock that was put back begins the hour anew.
        var first = firstUnknown == null || now.isBefore(firstUnknown) ? now : firstUnknown;
        int count = first.equals(firstUnknown) ? Math.min(unknowns + 1, MIN_UNKNOWNS) : 1;
        boolean isLong = Duration.between(first, now).compareTo(UNKNOWN_FOR) >= 0;
        return count == MIN_UNKNOWNS && isLong
                ? new Next.Doubt(Why.UNKNOWN)
                : new Next.Again(new PollRule(accepted, count, first, 0), pause(now));
    }

    private Duration trouble(Instant now, @Nullable Duration wish) {
        var doubled = SHORTEST.multipliedBy(1L << troubles);
        var own = max(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled, pause(now));
        if (wish == null) {
            return own;
        }
        return max(own, wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish);
    }

    /// Nothing for one that a clock put back makes accepted tomorrow.
    private Duration age(Instant now) {
        var age = Duration.between(accepted, now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
