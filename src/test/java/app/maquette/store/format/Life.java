package app.maquette.store.format;

import app.maquette.domain.CallId;
import app.maquette.domain.CollectionId;
import app.maquette.domain.FiledAs;
import app.maquette.domain.ImageKey;
import app.maquette.domain.Judgement;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.MediaType;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.Refiling;
import app.maquette.domain.SameText;
import app.maquette.domain.StoredFile;
import app.maquette.domain.Verdict;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.Engines;
import app.maquette.domain.request.Purpose;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.RequestKey;
import app.maquette.store.disk.Sha256;
import app.maquette.studio.ledger.Entry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/// A designer's random days as entries, in an order that the ledger would let through. The same seed, the same life.
public final class Life {
    private static final List<String> SUBJECTS = List.of(
            "lighthouse", "teapot", "fox", "harbour", "café", "Übersicht", "灯台の絵", "mountain", "poster", "robot");
    private static final List<String> MANNERS = List.of(
            "woodcut", "watercolour", "neon", "minimal", "retro", "isometric", "flat", "grainy", "bold", "soft");
    private static final List<String> COLLECTIONS = List.of(SameText.UNFILED, "Tea poster", "Räder", "winter 2026");

    private static final List<String> TAGS = List.of("poster", "client ok", "Zum Druck", "灯台");

    private final Random random;
    private final int subjects;
    private final Deque<Entry> next = new ArrayDeque<>();
    private final List<Entry.Reserve> ended = new ArrayList<>();
    private final List<PictureId> pictures = new ArrayList<>();
    private final List<Entry.Doubt> doubts = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T08:00:00Z");
    private LocalDate day = LocalDate.of(2026, 1, 1);
    private int calls;

    /// `subjects` bounds how many different prompts there are.
    public Life(long seed, int subjects) {
        this.random = new Random(seed);
        this.subjects = subjects;
    }

    public Entry next() {
        while (next.isEmpty()) {
            act();
        }
        now = now.plusSeconds(random.nextInt(600));
        if (random.nextInt(40) == 0) {
            day = day.plusDays(random.nextInt(8) == 0 ? -1 : 1);
        }
        return next.remove();
    }

    public int calls() {
        return calls;
    }

    private void act() {
        switch (random.nextInt(12)) {
            case 0, 1 -> judge();
            case 2 -> resolve();
            case 3 -> hit();
            case 5 -> file();
            case 4 -> next.add(Given.cap(random.nextInt(1_000_000), "more"));
            default -> call();
        }
    }

    /// One or two calls, mixed with each other.
    private void call() {
        var one = story();
        var other = random.nextInt(3) == 0 ? story() : new ArrayDeque<Entry>();
        next.add(one.remove());
        if (!other.isEmpty()) {
            next.add(other.remove());
        }
        while (!one.isEmpty() || !other.isEmpty()) {
            var from = other.isEmpty() || (!one.isEmpty() && random.nextBoolean()) ? one : other;
            next.add(from.remove());
        }
    }

    private Deque<Entry> story() {
        var reserve = reserve();
        var id = reserve.call();
        var story = new ArrayDeque<Entry>(List.of(reserve));
        ended.add(reserve);
        if (random.nextInt(12) == 0) {
            story.add(new Entry.Release(now, id, "not-sent", "no route"));
            return story;
        }
        story.add(new Entry.Sent(now, id));
        if (random.nextInt(10) == 0) {
            doubt(story, reserve, Money.ZERO, reserve.amount(), List.of());
            return story;
        }
        story.add(new Entry.Answer(now, id, 200, "0".repeat(64), true));
        var produced = produced(reserve);
        for (var one : produced) {
            if (one.safe() && random.nextInt(15) > 0) {
                story.add(new Entry.Stored(now, id, one.withoutLink(), file(id, one)));
                pictures.add(new PictureId(id, one.index()));
            }
        }
        int missing = reserve.order().images() - produced.size();
        if (missing > 0) {
            doubt(
                    story,
                    reserve,
                    reserve.quote().each().times(produced.size()),
                    reserve.quote().each(),
                    produced);
        } else {
            story.add(new Entry.Settle(now, id, reserve.amount(), produced));
        }
        if (random.nextInt(10) == 0) {
            story.add(new Entry.Gone(now, id, 0, "the link has expired"));
        }
        return story;
    }

    private void doubt(
            Deque<Entry> story, Entry.Reserve reserve, Money settled, Money held, List<AnsweredPicture> produced) {
        var doubt = new Entry.Doubt(now, reserve.call(), settled, held, "no-answer", "timed out", produced);
        doubts.add(doubt);
        story.add(doubt);
    }

    private Entry.Reserve reserve() {
        var id = new CallId(String.format(Locale.ROOT, "c%08d", ++calls));
        boolean isDraft = pictures.isEmpty() || random.nextInt(3) > 0;
        var model = isDraft ? Engines.V_2_TURBO : random.nextBoolean() ? Engines.V_2 : Engines.V_2A;
        var brief = Asked.of(prompt())
                .engine(model)
                .collection(COLLECTIONS.get(random.nextInt(COLLECTIONS.size())))
                .brief();
        var each = Money.ofMicros(isDraft ? 50_000 : 80_000 + random.nextInt(3));
        return new Entry.Reserve(
                now,
                id,
                new LedgerDay(day),
                Asked.like(brief)
                        .order(
                                isDraft ? Purpose.DRAFT : random.nextInt(4) == 0 ? Purpose.REMIX : Purpose.FINAL,
                                isDraft ? 4 : 1,
                                isDraft ? null : any(pictures)),
                null,
                new RequestKey(Sha256.of((brief.prompt() + model).getBytes(StandardCharsets.UTF_8))),
                new Quote(model.value(), isDraft ? 4 : 1, each, "list"));
    }

    private String prompt() {
        int number = random.nextInt(subjects);
        return "A " + SUBJECTS.get(number % 10) + ", " + MANNERS.get(number / 10 % 10) + " \"No. " + number + "\"";
    }

    private List<AnsweredPicture> produced(Entry.Reserve reserve) {
        var produced = new ArrayList<AnsweredPicture>();
        int count = reserve.order().images() - (random.nextInt(12) == 0 ? 1 : 0);
        for (int index = 0; index < count; index++) {
            boolean safe = random.nextInt(12) > 0;
            produced.add(new AnsweredPicture(
                    index,
                    reserve.order().brief().prompt() + " at " + (random.nextBoolean() ? "dawn" : "night"),
                    random.nextInt(Integer.MAX_VALUE),
                    "1024x1024",
                    null,
                    safe,
                    safe ? URI.create("https://example.com/" + index) : null,
                    null));
        }
        return produced;
    }

    private StoredFile file(CallId call, AnsweredPicture one) {
        var key = new ImageKey(Sha256.of((call + "/" + one.index()).getBytes(StandardCharsets.UTF_8)));
        return new StoredFile(
                key, MediaType.PNG, 900_000 + random.nextInt(100_000), 1024, 512 << random.nextInt(2), true);
    }

    private void judge() {
        if (!pictures.isEmpty()) {
            var verdict = any(List.of(Verdict.values()));
            next.add(new Entry.Judged(now, any(pictures), new Judgement(verdict, random.nextInt(6))));
        }
    }

    /// Some pictures at once, some of them more than once, or one that does not exist.
    private void file() {
        if (!pictures.isEmpty()) {
            var some = Stream.generate(() -> any(pictures))
                    .limit(1 + random.nextInt(9))
                    .distinct()
                    .toList();
            next.add(new Entry.Filed(now, some, refiling()));
        }
    }

    private Refiling refiling() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Refiling.Tag(any(TAGS));
            case 2 -> new Refiling.Untag(any(TAGS));
            case 3 -> new Refiling.Note(random.nextBoolean() ? "" : any(TAGS) + " for the printer");
            case 4 -> new Refiling.Mark(any(List.of(FiledAs.Label.values())));
            case 5 -> new Refiling.Into(new CollectionId(any(COLLECTIONS)));
            case 6 -> new Refiling.Into(random.nextBoolean() ? null : new CollectionId("Never paid for"));
            case 7 -> new Refiling.Trash();
            case 8 -> new Refiling.Restore();
            default -> random.nextInt(4) == 0 ? new Refiling.Delete() : new Refiling.Trash();
        };
    }

    private void resolve() {
        if (!doubts.isEmpty()) {
            var doubt = doubts.remove(random.nextInt(doubts.size()));
            var billed = random.nextBoolean() ? doubt.held() : Money.ZERO;
            next.add(new Entry.Resolve(now, doubt.call(), billed, "user", random.nextBoolean() ? "seen" : ""));
        }
    }

    private void hit() {
        if (!ended.isEmpty()) {
            var source = any(ended);
            next.add(new Entry.CacheHit(
                    now,
                    new LedgerDay(day),
                    source.call(),
                    source.key(),
                    source.order().engine(),
                    source.order().images(),
                    source.amount(),
                    source.order().brief()));
        }
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
