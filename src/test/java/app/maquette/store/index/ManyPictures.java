package app.maquette.store.index;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.CallId;
import app.maquette.domain.ImageKey;
import app.maquette.domain.Judgement;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.MediaType;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.StoredFile;
import app.maquette.domain.Verdict;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.Engines;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.RequestKey;
import app.maquette.store.disk.Sha256;
import app.maquette.store.format.Given;
import app.maquette.store.index.table.EngineNames;
import app.maquette.store.index.words.SearchWords;
import app.maquette.store.journal.FileJournal;
import app.maquette.studio.ledger.Entry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Writes the journal of a library of many pictures, and answers what it knows of them by looking at each in turn.
/// 9,000
/// words of five languages, four pictures a call, three in five with prompts of their own.
final class ManyPictures {
    private static final int WORDS = 9_000;
    private static final List<String> ENDS = List.of("", "e", "ing", "ung", "é", "ción", "ов", "の", "港");
    private static final List<Verdict> VERDICTS = List.of(Verdict.NONE, Verdict.NONE, Verdict.PICK, Verdict.REJECT);
    private final Random random;
    private final List<String> words = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private LocalDate day = LocalDate.of(2026, 1, 1);
    private Instant now = Instant.parse("2026-01-01T08:00:00Z");

    /// What a plain search compares: all words with spaces between them.
    record Row(PictureId id, String words, String seed, LocalDate day, int stars, long micros) {
        boolean has(String part) {
            return words.contains(part) || (part.chars().allMatch(c -> c >= '0' && c <= '9') && seed.startsWith(part));
        }
    }

    ManyPictures(long seed) {
        random = new Random(seed);
        while (words.size() < WORDS) {
            words.add(word());
        }
    }

    private String word() {
        var word = new StringBuilder();
        if (random.nextInt(12) == 0) {
            for (int i = 2 + random.nextInt(4); i > 0; i--) {
                word.appendCodePoint(0x4E00 + random.nextInt(3_000));
            }
        } else {
            for (int i = 2 + random.nextInt(3); i > 0; i--) {
                word.append("bcdfghklmnprstvwz".charAt(random.nextInt(17)))
                        .append("aeiouäéø".charAt(random.nextInt(8)));
            }
            word.append(ENDS.get(random.nextInt(ENDS.size())));
        }
        return word.toString();
    }

    /// Few words are frequent, as in every language.
    private String text(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            double place = random.nextDouble();
            text.append(words.get((int) (place * place * place * WORDS))).append(' ');
        }
        return text.toString().strip();
    }

    void write(FileJournal journal, int pictures) {
        int call = 0;
        while (rows.size() < pictures) {
            for (var entry : story(++call, pictures)) {
                journal.append(entry);
                if (journal.isSegmentFull()) {
                    journal.closeSegment(Given.state());
                }
            }
        }
    }

    private List<Entry> story(int number, int pictures) {
        now = now.plusSeconds(60);
        if (random.nextInt(pictures / 4 / 120 + 1) == 0) {
            day = day.plusDays(1);
        }
        var id = new CallId(String.format(Locale.ROOT, "c%08d", number));
        var model = random.nextInt(4) == 0 ? Engines.V_2 : Engines.V_2_TURBO;
        var brief = Asked.of(text(12))
                .engine(model)
                .collection("Collection " + (char) ('A' + random.nextInt(8)))
                .brief();
        var each = Money.ofMicros(model.equals(Engines.V_2) ? 80_000 : 50_000);
        var entries = new ArrayList<Entry>();
        entries.add(new Entry.Reserve(
                now,
                id,
                new LedgerDay(day),
                Asked.like(brief).draft(4),
                null,
                new RequestKey(Sha256.of(brief.prompt().getBytes(StandardCharsets.UTF_8))),
                new Quote(model.value(), 4, each, "list")));
        entries.add(new Entry.Sent(now, id));
        var produced = new ArrayList<AnsweredPicture>();
        for (int index = 0; index < 4; index++) {
            var one = picture(index, brief);
            produced.add(one);
            entries.add(new Entry.Stored(now, id, one.withoutLink(), file(id, index)));
        }
        entries.add(new Entry.Settle(now, id, each.times(4), produced));
        for (int index = 3; index >= 0; index--) {
            int stars = 0;
            if (random.nextInt(8) == 0) {
                stars = random.nextInt(6);
                var verdict = VERDICTS.get(random.nextInt(VERDICTS.size()));
                entries.add(new Entry.Judged(now, new PictureId(id, index), new Judgement(verdict, stars)));
            }
            var one = produced.get(index);
            rows.add(new Row(
                    new PictureId(id, index),
                    String.join(
                            " ",
                            SearchWords.of(String.join(
                                    " ",
                                    brief.prompt(),
                                    one.prompt(),
                                    EngineNames.write(model),
                                    Catalogue.standard().label(model),
                                    "Collection " + brief.collection()))),
                    String.valueOf(one.seed()),
                    day,
                    stars,
                    each.micros()));
        }
        return entries;
    }

    private AnsweredPicture picture(int index, Brief brief) {
        return new AnsweredPicture(
                index,
                random.nextInt(5) < 3 ? text(40) : brief.prompt(),
                random.nextInt(Integer.MAX_VALUE),
                "1024x1024",
                null,
                true,
                URI.create("https://example.com/" + index),
                null);
    }

    private static StoredFile file(CallId call, int index) {
        var key = new ImageKey(Sha256.of((call + "/" + index).getBytes(StandardCharsets.UTF_8)));
        return new StoredFile(key, MediaType.PNG, 1_700_000, 1024, index % 2 == 0 ? 1024 : 512, true);
    }

    /// A quarter each of one or two letters, parts of words, two words, and another script; or by a seed for a change.
    String question(int number) {
        var word = words.get(random.nextInt(random.nextBoolean() ? 200 : WORDS));
        var plain = SearchWords.of(word).iterator().next();
        return switch (number % 4) {
            case 0 -> plain.substring(0, Math.min(plain.length(), 1 + random.nextInt(2)));
            case 1 -> plain.substring(Math.min(1, plain.length() - 1));
            case 2 -> word + " " + words.get(random.nextInt(200));
            default ->
                number % 20 == 3
                        ? String.valueOf(100 + random.nextInt(900))
                        : new String(Character.toChars(0x4E00 + random.nextInt(3_000)));
        };
    }

    /// The pictures with all words, newest first, by a look at each.
    List<Row> found(String text) {
        var parts = SearchWords.of(text);
        return rows.reversed().stream()
                .filter(row -> parts.stream().allMatch(row::has))
                .toList();
    }
}
