package app.maquette.ui;

import app.maquette.domain.CallId;
import app.maquette.domain.ImageKey;
import app.maquette.domain.Judgement;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.MediaType;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.SameText;
import app.maquette.domain.Size;
import app.maquette.domain.StoredFile;
import app.maquette.domain.Verdict;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Fields;
import app.maquette.domain.request.Intent;
import app.maquette.domain.request.Purpose;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.RequestKey;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.studio.model.Picture;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Calls as a studio has them after some weeks of work, the same each time.
public final class SampleCalls {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final Instant NOW = Instant.parse("2026-11-22T14:46:00Z");
    private static final List<String> PROMPTS = List.of(
            "Vintage travel poster of a harbour at dusk, bold serif title “MARSEILLE”, muted teal and coral palette",
            "Lighthouse, art-deco line work, two inks",
            "Onboarding icon, paper aeroplane, flat, rounded, two tones",
            "Seamless terrazzo texture, warm greys and ochre",
            "Label for a small-batch vermouth, copperplate lettering, botanical frame",
            "Isometric studio apartment, soft morning light, clay render");
    private static final List<String> COLLECTIONS =
            List.of("Marseille campaign", "Marseille campaign", "Icons / onboarding", "Textures", SameText.UNFILED);
    private static final List<String> RATIOS = List.of("1x1", "3x2", "16x9", "3x4", "4x3", "2x3");

    private static final Map<String, Size> SIZES = Map.of(
            "3x2", new Size(1248, 832),
            "16x9", new Size(1312, 736),
            "3x4", new Size(864, 1152),
            "4x3", new Size(1152, 864),
            "2x3", new Size(832, 1248));

    private SampleCalls() {}

    /// `days` days of drafts and finals, newest call first.
    public static List<CallRecord> of(int days, int callsADay) {
        var random = new Random(7);
        var calls = new ArrayList<CallRecord>();
        for (int day = days - 1; day >= 0; day--) {
            var start = TODAY.minusDays(day).atTime(9, 0).toInstant(ZoneOffset.UTC);
            for (int i = 0; i < callsADay; i++) {
                var at = start.plus(Duration.ofSeconds(19_000L * i / callsADay + random.nextInt(120)));
                var last = calls.isEmpty() ? null : calls.getLast();
                boolean finalizes = i % 3 == 2 && last != null && last.purpose().intent() != Intent.FINAL;
                calls.add(
                        finalizes && last != null
                                ? made(calls.size(), at, last.pictures().get(1), last)
                                : draft(calls.size(), at, random));
            }
        }
        return calls.reversed();
    }

    /// What the ledger holds of calls, oldest first.
    public static List<Entry> entries(List<CallRecord> newestFirst) {
        List<Entry> entries = new ArrayList<>();
        for (var call : newestFirst.reversed()) {
            var at = call.at().plusSeconds(9);
            entries.add(call.reserve());
            entries.add(new Entry.Sent(call.at(), call.id()));
            entries.add(new Entry.Settle(at, call.id(), call.reserve().amount(), List.of()));
        }
        return entries;
    }

    public static CallRecord draft(int number, Instant at, Random random) {
        var brief = Asked.of(PROMPTS.get(random.nextInt(PROMPTS.size())))
                .ratio(RATIOS.get(random.nextInt(RATIOS.size())))
                .style("design")
                .collection(COLLECTIONS.get(random.nextInt(COLLECTIONS.size())))
                .brief();
        var reserve = reserve(number, at, Purpose.DRAFT, brief, 4, null);
        return call(reserve, random.nextInt(1_000_000_000), number % 5 == 0 ? 4 : 0);
    }

    public static CallRecord made(int number, Instant at, Picture from, CallRecord draft) {
        var brief = draft.reserve()
                .order()
                .brief()
                .finalOf(from.produced().prompt(), from.produced().seed());
        var reserve = reserve(number, at, Purpose.FINAL, brief, 1, from.id());
        return call(reserve, from.produced().seed(), 4);
    }

    public static Quote quote(EngineId model, int images) {
        return new Quote(
                model.value(),
                images,
                Money.ofMicros(model.value().endsWith("turbo") ? 50_000 : 80_000),
                "list, 2025-08-06");
    }

    public static Entry.Reserve reserve(
            int number, Instant at, Purpose purpose, Brief brief, int images, @Nullable PictureId parent) {
        var each = Money.ofMicros(purpose.intent() == Intent.FINAL ? 80_000 : 50_000);
        return new Entry.Reserve(
                at,
                new CallId(String.format(Locale.ROOT, "%08d", number)),
                new LedgerDay(at.atZone(ZoneOffset.UTC).toLocalDate()),
                Asked.like(brief).order(purpose, images, parent),
                null,
                new RequestKey(hash(number + 1_000_000)),
                new Quote(brief.engine().value(), images, each, "list, 2025-08-06"));
    }

    private static CallRecord call(Entry.Reserve reserve, long seed, int stars) {
        var pictures = IntStream.range(0, reserve.quote().quantity())
                .mapToObj(index -> picture(reserve, index, seed + 77_031L * index, stars))
                .toList();
        return new CallRecord(reserve, new CallState.Settled(reserve.amount()), pictures);
    }

    private static Picture picture(Entry.Reserve reserve, int index, long seed, int stars) {
        var ratio = SIZES.getOrDefault(reserve.order().fields().text(Fields.ASPECT_RATIO), new Size(1024, 1024));
        var size = ratio.width() + "x" + ratio.height();
        var produced =
                new AnsweredPicture(index, reserve.order().brief().prompt(), seed, size, "DESIGN", true, null, null);
        var key = new ImageKey(String.format(Locale.ROOT, "%04x%04x", ratio.width(), ratio.height())
                + hash(Integer.parseInt(reserve.call().value()) * 10 + index).substring(8));
        var file = new StoredFile(key, MediaType.PNG, 1_600_000 + seed % 400_000, ratio.width(), ratio.height(), true);
        var verdict = index == 1 ? Verdict.PICK : index == 3 ? Verdict.REJECT : Verdict.NONE;
        var judged = reserve.order().purpose().intent() == Intent.FINAL ? Verdict.NONE : verdict;
        return new Picture(
                new PictureId(reserve.call(), index),
                produced,
                new Picture.State.Stored(file),
                new Judgement(judged, index == 1 || reserve.order().purpose().intent() == Intent.FINAL ? stars : 0));
    }

    private static String hash(int number) {
        var bytes = new byte[32];
        new Random(number).nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
