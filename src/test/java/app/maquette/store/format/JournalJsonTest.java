package app.maquette.store.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.domain.CapScope;
import app.maquette.domain.CollectionId;
import app.maquette.domain.ImageKey;
import app.maquette.domain.Judgement;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.Totals;
import app.maquette.domain.Verdict;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.Engines;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Palette;
import app.maquette.domain.request.RequestKey;
import app.maquette.domain.request.Value;
import app.maquette.store.index.RecordJson;
import app.maquette.store.index.RecordReader;
import app.maquette.store.index.table.LedgerRecord;
import app.maquette.store.journal.Frame;
import app.maquette.store.journal.JournalReader;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.LedgerMark;
import app.maquette.studio.model.CallRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.jsontype.NamedType;

@Tag("language")
class JournalJsonTest {
    private static final Entry.Release RELEASE = new Entry.Release(Given.NOON, Given.call(1), "not-sent", "no route");

    private static List<Entry> oneOfEach() {
        var call = Given.call(1);
        var at = Given.NOON;
        var paid = List.of(Given.produced(0), Given.produced(1).withoutLink());
        return List.of(
                full(),
                new Entry.Sent(at, call),
                new Entry.Answer(at, call, 200, "ab", true),
                new Entry.Stored(at, call, Given.produced(2), Given.file("x")),
                new Entry.Gone(at, call, 3, "the link has expired"),
                new Entry.Settle(at, call, Money.ofMicros(200_000), paid),
                RELEASE,
                new Entry.Doubt(at, call, Money.ZERO, Money.ofMicros(50_000), "no-answer", "timed out", paid),
                new Entry.Resolve(at, call, Money.ofMicros(50_000), "user", "on the statement"),
                new Entry.CacheHit(
                        at, Given.DAY, call, new RequestKey("k"), Engines.V_2, 4, Given.EACH, Given.brief("tea")),
                new Entry.Judged(at, new PictureId(call, 2), new Judgement(Verdict.PICK, 5)),
                new Entry.Cap(at, new CapScope.OneDay(Given.DAY), Money.ofMicros(1), "why"),
                new Entry.Day(at, Given.RULE, at.plusSeconds(1), Given.DAY, "moved"),
                new Entry.Price(at, "V_2", null, at, "order form"));
    }

    private static Entry.Reserve full() {
        var plain = Given.reserve(7);
        var palette = new Palette.Colours(List.of(new Palette.Member("#aabbcc", 50), new Palette.Member("#fff", null)));
        var order = Asked.like(plain.order().brief())
                .field("resolution", "1024x1024")
                .field("magic_prompt_version", "v_1")
                .field("color_palette", new Value.Colours(palette))
                .seed(5L)
                .remix(new ImageKey("0".repeat(64)), 80, new PictureId(Given.call(6), 3));
        return new Entry.Reserve(
                plain.at(),
                plain.call(),
                plain.day(),
                // What the first programs typed had neither size nor palette.
                new Order(
                        order.intent(),
                        order.engine(),
                        order.operation(),
                        order.fields(),
                        order.inputs(),
                        plain.order().brief(),
                        order.parent()),
                null,
                plain.key(),
                plain.quote());
    }

    private static String write(Object value) {
        var json = switch (value) {
            case Entry entry -> JournalVersion.ONE.entry(entry, null);
            case LedgerMark mark -> JournalVersion.ONE.state(mark);
            default -> RecordJson.MAPPER.writeValueAsBytes(value);
        };
        return new String(json, StandardCharsets.UTF_8);
    }

    private static <T> T read(String json, Function<JsonObject, T> make) {
        return JsonObject.read(json.getBytes(StandardCharsets.UTF_8), make);
    }

    @Test
    void everyEntryOfVersionOneComesBackAsItWas() {
        assertThat(oneOfEach())
                .allSatisfy(
                        entry -> assertThat(read(write(entry), Entries::entry)).isEqualTo(entry))
                .extracting(Object::getClass)
                .containsAll(JournalJson.ENTRIES.stream()
                        .<Class<?>>map(NamedType::getType)
                        .filter(type -> !Given.NEWER.contains(type))
                        .toList());
    }

    @Test
    void everyKindOfEntryHasANameOfItsOwn() {
        assertThat(JournalJson.ENTRIES.stream().<Class<?>>map(NamedType::getType))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Arrays.stream(Entry.class.getPermittedSubclasses())
                                        .filter(Class::isRecord),
                                Arrays.stream(Entry.OfCall.class.getPermittedSubclasses()))
                        .toList());
        assertThat(JournalJson.ENTRIES).extracting(NamedType::getName).doesNotHaveDuplicates();
    }

    /// Journals hold these words for ever: a change here is a change of what older journals mean.
    @Test
    void theWordsOfTheJournalStay() {
        assertThat(write(RELEASE)).isEqualTo("""
                {"type":"RELEASE","at":"2026-03-04T12:00:00.123456Z","call":"call-000001","code":"not-sent",\
                "reason":"no route"}""");
        assertThat(write(Given.reserve(1, "tea")))
                .isEqualTo("""
                {"type":"RESERVE","at":"2026-03-04T12:00:01.123456Z","call":"call-000001","day":"2026-03-04",\
                "purpose":"DRAFT","brief":{"prompt":"tea","negativePrompt":"fog","aspectRatio":"ASPECT_1_1",\
                "style":"AUTO","model":"V_2_TURBO","magicPrompt":"AUTO","collection":"Tea poster"},\
                "request":{"prompt":"tea","model":"V_2_TURBO","aspectRatio":"ASPECT_1_1","magicPrompt":"AUTO",\
                "images":4,"style":"AUTO","negativePrompt":"fog"},\
                "key":"SHA",\
                "quote":{"model":"V_2_TURBO","images":4,"each":50000,"source":"list of 2026-01-01"}}""".replace("SHA", Given.reserve(1, "tea").key().sha256()));
        assertThat(write(new Entry.Cap(Given.NOON, new CapScope.OneDay(Given.DAY), null, "why")))
                .isEqualTo("""
                {"type":"CAP","at":"2026-03-04T12:00:00.123456Z",\
                "scope":{"type":"ONE_DAY","day":"2026-03-04"},"reason":"why"}""");
        assertThat(write(new Entry.Day(Given.NOON, Given.RULE, Instant.EPOCH, null, "moved")))
                .isEqualTo("""
                {"type":"DAY","at":"2026-03-04T12:00:00.123456Z",\
                "rule":{"zone":"Europe/Vienna","start":"04:30:00"},"from":"1970-01-01T00:00:00Z","reason":"moved"}""");
        assertThat(write(new Entry.Stored(
                        Given.NOON, Given.call(1), Given.produced(0).withoutLink(), Given.file("x"))))
                .isEqualTo("""
                {"type":"STORED","at":"2026-03-04T12:00:00.123456Z","call":"call-000001",\
                "produced":{"index":0,"prompt":"a tall lighthouse","seed":1234567,"resolution":"1024x1024",\
                "style":"GENERAL","safe":true,"expires":"2026-03-05T12:00:00.123456Z"},\
                "file":{"key":"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881","type":"PNG",\
                "bytes":1,"width":64,"height":64,"decodable":true}}""");
    }

    @Test
    void fieldsOfANewerMaquetteAreSkippedAndItsKindsAreNot() {
        var newer = write(RELEASE).replace("\"code\"", "\"mood\":{\"is\":[1,\"good\"]},\"code\"");

        assertThat(read(newer, Entries::entry)).isEqualTo(RELEASE);
        assertThatThrownBy(() -> read("{\"type\":\"TELEPATHY\"}", Entries::entry))
                .isInstanceOfSatisfying(
                        UnreadableException.class, e -> assertThat(e.type()).isEqualTo("TELEPATHY"));
    }

    @Test
    void aClassNameInTheJsonIsNotLoaded() {
        for (var type : List.of("java.util.ArrayList", "app.maquette.studio.ledger.Entry$Sent")) {
            assertThatThrownBy(() -> read("{\"type\":\"" + type + "\"}", Entries::entry))
                    .isInstanceOf(UnreadableException.class);
        }
    }

    @Test
    void theStateOfTheBookComesBackAsItWas() {
        var totals = new Totals(Given.EACH, Money.ZERO, Money.ofMicros(-3));
        var doubt = new Entry.Doubt(
                Given.NOON, Given.call(1), Money.ZERO, Given.EACH, "no-answer", "cut", List.of(Given.produced(0)));
        var state = new LedgerMark(
                Given.DAY,
                Given.RULE,
                Given.RULE,
                Given.NOON,
                Map.of(LocalDate.of(2026, 3, 4), totals),
                Map.of(YearMonth.of(2026, 3), totals),
                Map.of("Tea \"poster\"", totals),
                List.of(
                        new LedgerMark.CapSet(new CapScope.EveryDay(), Given.EACH),
                        new LedgerMark.CapSet(new CapScope.EveryMonth(), Given.EACH),
                        new LedgerMark.CapSet(new CapScope.OneCollection(new CollectionId("Tea")), Given.EACH)),
                List.of(new LedgerMark.OpenCall(full(), LedgerMark.Phase.SENT)),
                List.of(new LedgerMark.OpenDoubt(Given.reserve(1), doubt)),
                List.of(new Entry.Price(Given.NOON, "V_2", Given.EACH, Given.NOON, "order form")),
                List.of(),
                List.of(new LedgerMark.Spent(Given.NOON, Given.EACH)));

        assertThat(read(write(state), Entries::state)).isEqualTo(state);
    }

    @Test
    void theMarkOfAnOlderProgramDoesNotSayWhatTheLastHourCost() {
        var json = write(Given.state()).replace(",\"spent\":[]", "");

        assertThat(json).doesNotContain("spent");
        assertThat(read(json, Entries::state).spent()).isNull();
    }

    @Test
    void aCallComesBackWithItsStateAndPictures() {
        var call = CallRecord.of(Given.reserve(1));
        for (var entry : oneOfEach()) {
            if (entry instanceof Entry.OfCall ofCall && !(entry instanceof Entry.Reserve)) {
                call = call.after(ofCall);
                var fact = new LedgerRecord.Call(call, null);
                assertThat(read(write(fact), RecordReader::fact)).isEqualTo(fact);
            }
        }
        assertThat(call.pictures()).hasSize(3);
    }

    @Test
    void bytesThatAreNoJsonAreAnErrorAndNoSecretIsQuoted() {
        var frame = new Frame(Frame.Kind.ENTRY, 5, 0, "{secret prompt".getBytes(StandardCharsets.UTF_8), 0);

        assertThatThrownBy(() -> JournalReader.entry(frame))
                .hasMessageContaining("Entry 5")
                .hasNoCause()
                .message()
                .doesNotContain("secret");
    }

    @Test
    void durationsAreWrittenAsText() {
        assertThat(JournalJson.FULL.writeValueAsString(Duration.ofDays(7))).isEqualTo("\"PT168H\"");
    }
}
