package app.maquette.store.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.store.files.Sidecar;
import app.maquette.store.index.RecordJson;
import app.maquette.store.index.RecordReader;
import app.maquette.store.index.table.LedgerRecord;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.LedgerMark;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.jsontype.NamedType;

/// What is read by hand is what was written, and never anything else than the old reader made of the same bytes.
class JsonObjectTest {
    private static final int ROUNDS = 60;

    /// A type that is kept as JSON: how it is read, and as what it was read by the old reader.
    ///
    /// @param write how it is written
    /// @param as null where it holds what the old reader never knew in its form of today
    record Kept(Class<?> type, @Nullable Class<?> as, Function<Object, byte[]> write, Function<JsonObject, ?> make) {
        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }

    static List<Kept> kept() {
        var entries = JournalJson.ENTRIES.stream()
                .<Class<?>>map(NamedType::getType)
                .filter(type -> !Given.NEWER.contains(type))
                .map(type -> new Kept(
                        type, isOfToday(type) ? null : Entry.class, JsonObjectTest::writeEntry, Entries::entry));
        return Stream.concat(
                        entries,
                        Stream.of(
                                new Kept(
                                        LedgerMark.class,
                                        null,
                                        mark -> JournalVersion.ONE.state((LedgerMark) mark),
                                        Entries::state),
                                new Kept(
                                        LedgerRecord.Call.class,
                                        null,
                                        RecordJson.MAPPER::writeValueAsBytes,
                                        RecordReader::fact),
                                new Kept(
                                        LedgerRecord.Hit.class,
                                        null,
                                        RecordJson.MAPPER::writeValueAsBytes,
                                        RecordReader::fact),
                                new Kept(Sidecar.class, null, RecordJson.MAPPER::writeValueAsBytes, Sidecar::of)))
                .toList();
    }

    private static boolean isOfToday(Class<?> type) {
        return Set.of(Entry.Reserve.class, Entry.CacheHit.class, Entry.Cap.class, Entry.Settle.class, Entry.Doubt.class)
                .contains(type);
    }

    private static byte[] writeEntry(Object entry) {
        return JournalVersion.ONE.entry((Entry) entry, null);
    }

    @ParameterizedTest
    @MethodSource("kept")
    void whatWasWrittenComesBackAsTheOldReaderReadIt(Kept kept) {
        var any = new AnyValues(kept.type().getName().hashCode()).ofVersionOne();
        for (int round = 0; round < ROUNDS; round++) {
            var value = any.of(kept.type());
            var json = kept.write().apply(value);

            assertThat(JsonObject.read(json, kept.make())).isEqualTo(value);
            if (kept.as() != null) {
                assertThat(OldReader.read(json, kept.as())).isEqualTo(value);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kept")
    void damagedBytesAreRefusedOrReadAsTheOldReaderReadThem(Kept kept) {
        var random = new Random(kept.type().getName().hashCode());
        var any = new AnyValues(random.nextLong()).ofVersionOne();
        int read = 0;
        int refused = 0;
        for (int round = 0; round < ROUNDS * 4; round++) {
            var json = damaged(kept.write().apply(any.of(kept.type())), random);
            var value = readOrNull(json, kept);
            if (value == null) {
                refused++;
            } else {
                read++;
                if (kept.as() == null) {
                    continue;
                }
                assertThat(OldReader.read(json, kept.as()))
                        .as(new String(json, StandardCharsets.UTF_8))
                        .isEqualTo(value);
            }
        }
        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }

    private static @Nullable Object readOrNull(byte[] json, Kept kept) {
        try {
            return JsonObject.read(json, kept.make());
        } catch (UnreadableException _) {
            return null;
        }
    }

    /// One byte is changed, missing or doubled, or the end is cut off.
    private static byte[] damaged(byte[] json, Random random) {
        int at = random.nextInt(json.length);
        var text = new String(json, StandardCharsets.ISO_8859_1);
        var begin = text.substring(0, at);
        var end = text.substring(at + 1);
        var changed = switch (random.nextInt(4)) {
            case 0 -> begin + (char) (32 + random.nextInt(96)) + end;
            case 1 -> begin + end;
            case 2 -> begin + text.charAt(at) + text.charAt(at) + end;
            default -> begin;
        };
        return changed.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static <T> T read(String json, Function<JsonObject, T> make) {
        return JsonObject.read(json.getBytes(StandardCharsets.UTF_8), make);
    }

    @Test
    void whatIsUnknownIsSkippedWhateverItIs() {
        var more = "{\"a\":{\"a\":1},\"b\":[1,[2,{}]],\"c\":1.5e3,\"d\":99999999999999999999999,\"e\":null,\"at\":7}";

        assertThat(JsonObjectTest.<Long>read(more, in -> in.whole("at"))).isEqualTo(7);
    }

    @Test
    void whatIsAskedForMustBeThereAndOfItsKind() {
        for (var json : List.of("{}", "{\"a\":null}", "{\"a\":\"7\"}", "{\"a\":7.0}", "{\"a\":true}", "{\"a\":[7]}")) {
            assertThatThrownBy(() -> read(json, in -> in.whole("a")))
                    .as(json)
                    .isInstanceOf(UnreadableException.class)
                    .hasMessage("a");
        }
        assertThatThrownBy(() -> read("{\"a\":3000000000}", in -> in.count("a")))
                .isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> read("{\"a\":9223372036854775808}", in -> in.whole("a")))
                .isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> read("{\"a\":[1]}", in -> in.list("a", _ -> 1)))
                .isInstanceOf(UnreadableException.class);
    }

    @Test
    void onlyOneWholeObjectIsRead() {
        for (var json : List.of("", " ", "null", "[]", "7", "{", "{}{}", "{\"a\":}", "{'a':1}", "{\"a\":1,}")) {
            assertThatThrownBy(() -> read(json, _ -> 1)).as(json).isInstanceOf(UnreadableException.class);
        }
        assertThat(JsonObjectTest.<Boolean>read(" {} ", in -> in.has("a"))).isFalse();
    }

    @Test
    void whatAConstructorRefusesIsUnreadable() {
        for (var json : List.of("{\"a\":\"../x\"}", "{\"a\":\"\"}")) {
            assertThatThrownBy(() -> read(json, in -> in.call("a"))).isInstanceOf(UnreadableException.class);
        }
        assertThatThrownBy(() -> read("{\"a\":\"today\"}", in -> in.day("a"))).isInstanceOf(UnreadableException.class);
    }

    @Test
    void nothingThatWasReadIsQuoted() {
        for (var json :
                List.of("{\"type\":secret}", "{\"type\":\"SENT\",\"at\":\"secret\"}", "{\"call\":\"secret!\"}")) {
            assertThatThrownBy(() -> read(json, Entries::entry))
                    .isInstanceOf(UnreadableException.class)
                    .hasNoCause()
                    .message()
                    .doesNotContain("secret");
        }
    }
}
