package app.maquette.store.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.domain.request.AccountId;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.LedgerMark;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.jsontype.NamedType;

/// What version 2 writes comes back as it was, and is nothing that 0.1.0 would take for its own.
class JournalV2Test {
    /// The types that 0.1.0 reads and what it requires of a mark. Data for ever: that program is out there.
    private static final Set<String> OLD_TYPES = Set.of(
            "RESERVE",
            "SENT",
            "ANSWER",
            "STORED",
            "GONE",
            "SETTLE",
            "RELEASE",
            "DOUBT",
            "RESOLVE",
            "CACHE_HIT",
            "VERDICT",
            "CAP",
            "DAY",
            "PRICE");

    private static final List<String> OLD_MARK =
            List.of("lastDay", "rule", "days", "months", "collections", "caps", "open", "doubts", "prices");
    private static final int ROUNDS = 200;

    static List<Class<?>> entries() {
        return JournalJson.ENTRIES.stream().<Class<?>>map(NamedType::getType).toList();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void anEntryComesBackAndTheOldProgramDoesNotKnowIt(Class<?> type) {
        var any = new AnyValues(type.getName().hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            var entry = (Entry) any.of(type);
            var json = JournalVersion.TWO.entry(entry, "ada");

            assertThat(JsonObject.read(json, Entries::entry))
                    .as(new String(json, StandardCharsets.UTF_8))
                    .isEqualTo(entry);
            assertThat(JsonObject.<Boolean>read(json, in -> OLD_TYPES.contains(in.type())))
                    .isFalse();
            assertThat(new String(json, StandardCharsets.UTF_8)).startsWith("{\"type\":\"");
        }
    }

    @Test
    void aMarkComesBackAndLacksWhatTheOldProgramRequires() {
        var any = new AnyValues(7);
        for (int round = 0; round < ROUNDS; round++) {
            var mark = any.of(LedgerMark.class);
            var json = JournalVersion.TWO.state(mark);

            assertThat(JsonObject.read(json, Entries::state)).isEqualTo(mark);
            assertThat(JsonObject.<Boolean>read(json, in -> OLD_MARK.stream().allMatch(in::has)))
                    .isFalse();
        }
    }

    @Test
    void aVersionOfLaterIsRefused() {
        var later = "{\"type\":\"LEFT\",\"v\":3,\"at\":\"2026-03-04T12:00:00Z\",\"call\":\"call-000001\"}";

        assertThatThrownBy(() -> JsonObject.read(later.getBytes(StandardCharsets.UTF_8), Entries::entry))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("version");
    }

    /// Journals hold these words for ever.
    @Test
    void theWordsOfAnOrderStay() {
        var order = Given.reserve(1, "tea", new AccountId("0123456789abcdef"));
        assertThat(new String(JournalVersion.TWO.entry(order, "ada"), StandardCharsets.UTF_8))
                .isEqualTo("""
                {"type":"ORDER","v":2,"at":"2026-03-04T12:00:01.123456Z","call":"call-000001","day":"2026-03-04",\
                "operation":"generate","engine":"2.0-turbo","intent":"DRAFT",\
                "fields":{"negative_prompt":"fog","num_images":4,"prompt":"tea"},"collection":"Tea poster",\
                "account":"0123456789abcdef","key":"SHA",\
                "quote":{"product":"2.0-turbo","images":4,"each":50000,"source":"list of 2026-01-01"},\
                "profile":"ada"}""".replace("SHA", order.key().sha256()));
    }
}
