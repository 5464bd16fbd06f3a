package app.maquette.ui.workbench;

import app.maquette.domain.CallId;
import app.maquette.domain.ImageKey;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.MediaType;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.StoredFile;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.Engines;
import app.maquette.domain.request.Purpose;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.RequestKey;
import app.maquette.studio.Samples;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Calls put together entry by entry.
public final class TestCalls {
    public static final Instant AT = Instant.parse("2026-11-22T14:31:00Z");

    private TestCalls() {}

    public static Entry.Reserve draft(String id, String prompt) {
        var brief = Samples.brief(prompt);
        return new Entry.Reserve(
                AT,
                new CallId(id),
                new LedgerDay(LocalDate.of(2026, 11, 22)),
                Asked.like(brief).draft(4),
                null,
                new RequestKey("key of " + prompt),
                new Quote(Engines.V_2_TURBO.value(), 4, Money.ofMicros(50_000), "test"));
    }

    public static Entry.Reserve made(String id, PictureId draft) {
        var brief = Samples.brief("a lighthouse").finalOf("a lighthouse", 7);
        return new Entry.Reserve(
                AT,
                new CallId(id),
                new LedgerDay(LocalDate.of(2026, 11, 22)),
                Asked.like(brief).order(Purpose.FINAL, 1, draft),
                null,
                new RequestKey("key of " + id),
                new Quote(Engines.V_2.value(), 1, Money.ofMicros(80_000), "test"));
    }

    /// Answered, stored and billed.
    public static CallRecord settled(Entry.Reserve reserve) {
        var produced = IntStream.range(0, reserve.order().images())
                .mapToObj(index -> Samples.produced(index, 100 + index))
                .toList();
        var call = CallRecord.of(reserve).after(new Entry.Sent(AT, reserve.call()));
        for (var one : produced) {
            call = call.after(stored(reserve, one, true));
        }
        return call.after(new Entry.Settle(AT, reserve.call(), reserve.amount(), produced));
    }

    public static Entry.Stored stored(Entry.Reserve reserve, AnsweredPicture produced, boolean decodable) {
        var key = new ImageKey(String.format(Locale.ROOT, "%064x", produced.seed()));
        return new Entry.Stored(
                AT, reserve.call(), produced, new StoredFile(key, MediaType.PNG, 1000, 1024, 1024, decodable));
    }

    public static AnsweredPicture withheld(int index) {
        return new AnsweredPicture(index, "a lighthouse", 5, "1024x1024", null, false, null, null);
    }

    public static CallRecord released(Entry.Reserve reserve, String code, String said) {
        return CallRecord.of(reserve).after(new Entry.Release(AT, reserve.call(), code, said));
    }

    public static CallRecord doubted(Entry.Reserve reserve, List<AnsweredPicture> produced) {
        return CallRecord.of(reserve)
                .after(new Entry.Sent(AT, reserve.call()))
                .after(new Entry.Doubt(AT, reserve.call(), Money.ZERO, reserve.amount(), "no-answer", "cut", produced));
    }
}
