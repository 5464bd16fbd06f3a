package app.maquette.store.format;

import app.maquette.domain.CallId;
import app.maquette.domain.CapScope;
import app.maquette.domain.DayRule;
import app.maquette.domain.ImageKey;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.MediaType;
import app.maquette.domain.Money;
import app.maquette.domain.StoredFile;
import app.maquette.domain.request.AccountId;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.RequestKey;
import app.maquette.store.disk.Sha256;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.LedgerMark;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Entries as they come in a day's work.
public final class Given {
    public static final Instant NOON = Instant.parse("2026-03-04T12:00:00.123456Z");
    static final LedgerDay DAY = new LedgerDay(LocalDate.of(2026, 3, 4));
    public static final DayRule RULE = new DayRule(ZoneId.of("Europe/Vienna"), LocalTime.of(4, 30));
    static final Money EACH = Money.ofMicros(50_000);

    private Given() {}

    public static CallId call(int number) {
        return new CallId(String.format(Locale.ROOT, "call-%06d", number));
    }

    public static Brief brief(String prompt) {
        return Asked.of(prompt).negative("fog").collection("Tea poster").brief();
    }

    public static Entry.Reserve reserve(int number) {
        return reserve(number, "a lighthouse, \"ODER\" — café №" + number);
    }

    public static Entry.Reserve reserve(int number, String prompt) {
        return reserve(number, prompt, null);
    }

    static Entry.Reserve reserve(int number, String prompt, @Nullable AccountId account) {
        var brief = brief(prompt);
        return new Entry.Reserve(
                NOON.plusSeconds(number),
                call(number),
                DAY,
                Asked.like(brief).draft(4),
                account,
                new RequestKey(Sha256.of(prompt.getBytes(StandardCharsets.UTF_8))),
                new Quote(brief.engine().value(), 4, EACH, "list of 2026-01-01"));
    }

    public static AnsweredPicture produced(int index) {
        return new AnsweredPicture(
                index,
                "a tall lighthouse",
                1_234_567 + index,
                "1024x1024",
                "GENERAL",
                true,
                URI.create("https://example.com/p/" + index + "?exp=1"),
                NOON.plusSeconds(86_400));
    }

    public static StoredFile file(String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        return new StoredFile(new ImageKey(Sha256.of(bytes)), MediaType.PNG, bytes.length, 64, 64, true);
    }

    public static Entry cap(long micros, String reason) {
        return new Entry.Cap(NOON, new CapScope.EveryDay(), Money.ofMicros(micros), reason);
    }

    /// Kinds of entries that version 1 has no words for.
    static final Set<Class<?>> NEWER =
            Set.of(Entry.Accepted.class, Entry.BroughtIn.class, Entry.Collection.class, Entry.Filed.class);

    public static LedgerMark state() {
        return new LedgerMark(
                DAY, RULE, null, null, Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of());
    }
}
