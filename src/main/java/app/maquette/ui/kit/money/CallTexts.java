package app.maquette.ui.kit.money;

import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Quote;
import app.maquette.studio.base.Failure;
import app.maquette.studio.call.CacheLookup;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.money.Advice;
import app.maquette.ui.kit.text.Strings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/// Times, models and calls in the words of the workbench.
public final class CallTexts {
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter FAR_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ENGLISH);
    private static final long TENTHS = 100;

    private final Strings strings;
    private final Clock clock;
    private final FailureTexts failures;

    public CallTexts(Strings strings, Clock clock) {
        this.strings = strings;
        this.clock = clock;
        this.failures = new FailureTexts(strings);
    }

    public Strings strings() {
        return strings;
    }

    public Instant now() {
        return clock.instant();
    }

    /// The prompt on one line.
    public static String title(CallRecord call) {
        return call.order().brief().prompt().strip().replaceAll("\\s+", " ");
    }

    /// When it was: minutes within the hour, the time within the day, the date before.
    public String age(Instant at) {
        var passed = Duration.between(at, clock.instant());
        var then = at.atZone(zone());
        var today = clock.instant().atZone(zone()).toLocalDate();
        if (passed.toMinutes() < 1) {
            return strings.get("workbench.age.now");
        }
        if (passed.toMinutes() < 60) {
            return strings.get("workbench.age.minutes", passed.toMinutes());
        }
        if (then.toLocalDate().equals(today)) {
            return CLOCK_TIME.format(then);
        }
        return then.getYear() == today.getYear() ? DAY.format(then) : FAR_DAY.format(then);
    }

    public String date(Instant at) {
        var then = at.atZone(zone());
        return then.getYear() == clock.instant().atZone(zone()).getYear() ? DAY.format(then) : FAR_DAY.format(then);
    }

    /// `16:40`.
    public String time(Instant at) {
        return CLOCK_TIME.format(at.atZone(zone()));
    }

    /// A time to come: to the second within two minutes, with its day where that is another.
    public String until(Instant at) {
        if (Duration.between(now(), at).toMinutes() < 2) {
            return CLOCK_SECOND.format(at.atZone(zone()));
        }
        boolean today =
                at.atZone(zone()).toLocalDate().equals(now().atZone(zone()).toLocalDate());
        return today ? time(at) : date(at) + ", " + time(at);
    }

    public String exactly(Instant at) {
        return EXACT.format(at.atZone(zone()));
    }

    /// `3.2 s`, from a minute on `1:05`.
    public String elapsed(Instant since) {
        var passed = Duration.between(since, clock.instant());
        long tenths = Math.max(0, passed.toMillis()) / TENTHS;
        return tenths < 600
                ? strings.get("workbench.time.seconds", tenths / 10 + "." + tenths % 10)
                : String.format(Locale.ROOT, "%d:%02d", tenths / 600, tenths / 10 % 60);
    }

    public String untilReset(Duration left) {
        return left.toHours() > 0
                ? strings.get("workbench.gauge.resets-hours", left.toHours(), left.toMinutesPart())
                : strings.get("workbench.gauge.resets-minutes", left.toMinutes());
    }

    /// What the model is good for, to stand behind its price; empty for what no use asks for.
    public String uses(EngineId engine) {
        // keys: workbench.use.*
        return Arrays.stream(Advice.Use.values())
                .filter(use -> use.engine().equals(engine))
                .findFirst()
                .map(use -> strings.get("workbench.use." + use.name().toLowerCase(Locale.ROOT)))
                .orElse("");
    }

    /// A value of a field that is chosen from a list, such as a style; as the vendor spells it where it has no words.
    public String choice(String field, String value) {
        // keys: workbench.style_type.* workbench.magic_prompt.*
        var key = "workbench." + field + "." + value;
        return strings.has(key) ? strings.get(key) : value.replace('_', ' ');
    }

    public String each(Prices prices, EngineId engine) {
        return prices.draft(engine)
                .map(Quote::each)
                .map(each -> strings.get("workbench.price.each", each.format()))
                .orElseGet(() -> strings.get("workbench.price.unknown"));
    }

    /// What there is of a request that is not all here, and that a new one is paid.
    public String part(CacheLookup.Count count) {
        return strings.get(
                "workbench.offer.part",
                count.here(),
                count.asked(),
                count.coming(),
                count.withheld(),
                count.lost(),
                count.unknown(),
                count.deleted());
    }

    /// Why something was not done, in a sentence.
    public String failure(Failure failure) {
        return failures.sentence(failure);
    }

    /// The same for what the ledger remembers.
    public String failure(String code, String said) {
        return failures.sentence(code, said);
    }

    private ZoneId zone() {
        return clock.getZone();
    }
}
