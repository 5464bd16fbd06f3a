package app.maquette.store;

import app.maquette.domain.Brief;
import app.maquette.domain.CallId;
import app.maquette.domain.CapScope;
import app.maquette.domain.DayRule;
import app.maquette.domain.ImageKey;
import app.maquette.domain.ImageRequest;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.MediaType;
import app.maquette.domain.Money;
import app.maquette.domain.Produced;
import app.maquette.domain.Purpose;
import app.maquette.domain.Quote;
import app.maquette.domain.RequestKey;
import app.maquette.domain.StoredFile;
import app.maquette.studio.ledger.BookState;
import app.maquette.studio.ledger.Entry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Entries as they come in a day's work.
final class Given {
    static final Instant NOON = Instant.parse("2026-03-04T12:00:00.123456Z");
    static final LedgerDay DAY = new LedgerDay(LocalDate.of(2026, 3, 4));
    static final DayRule RULE = new DayRule(ZoneId.of("Europe/Vienna"), LocalTime.of(4, 30));
    static final Money EACH = Money.ofMicros(50_000);

    private Given() {}

    static CallId call(int number) {
        return new CallId(String.format(Locale.ROOT, "call-%06d", number));
    }

    static Brief brief(String prompt) {
        return new Brief(
                prompt,
                "fog",
                Brief.EMPTY.aspectRatio(),
                Brief.EMPTY.style(),
                Brief.EMPTY.model(),
                Brief.EMPTY.magicPrompt(),
                null,
                "Tea poster");
    }

    static Entry.Reserve reserve(int number) {
        return reserve(number, "a lighthouse, \"ODER\" — café №" + number);
    }

    static Entry.Reserve reserve(int number, String prompt) {
        var brief = brief(prompt);
        return new Entry.Reserve(
                NOON.plusSeconds(number),
                call(number),
                DAY,
                Purpose.DRAFT,
                brief,
                ImageRequest.of(brief, 4),
                null,
                null,
                new RequestKey(Sha256.of(prompt.getBytes(StandardCharsets.UTF_8))),
                new Quote(brief.model(), 4, EACH, "list of 2026-01-01"));
    }

    static Produced produced(int index) {
        return new Produced(
                index,
                "a tall lighthouse",
                1_234_567 + index,
                "1024x1024",
                "GENERAL",
                true,
                URI.create("https://example.com/p/" + index + "?exp=1"),
                NOON.plusSeconds(86_400));
    }

    static StoredFile file(String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        return new StoredFile(new ImageKey(Sha256.of(bytes)), MediaType.PNG, bytes.length, 64, 64, true);
    }

    static Entry cap(long micros, String reason) {
        return new Entry.Cap(NOON, new CapScope.EveryDay(), Money.ofMicros(micros), reason);
    }

    static BookState state() {
        return new BookState(
                DAY, RULE, null, null, Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }
}
