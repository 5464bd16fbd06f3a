package app.maquette.store.index.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.store.index.table.Question.Way;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows stand where a plain sort would put them.
class FoundTest {
    private static final int SIZE = 2_000;
    private final Random random = new Random(5);

    /// Falling, and only even ones.
    private static long[] keys() {
        return LongStream.range(0, SIZE).map(i -> (SIZE - i) * 2).toArray();
    }

    private static int[] carried(long[] keys) {
        return LongStream.of(keys).mapToInt(key -> (int) key + 1).toArray();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void byAgeEachKnowsItsPlace(Way way) {
        var found = Found.of(keys(), carried(keys()), new long[0], way);

        var keys = found.keys(0, SIZE);
        assertThat(LongStream.of(keys).boxed().toList())
                .isSortedAccordingTo(way == Way.RISING ? Comparator.naturalOrder() : Comparator.reverseOrder());
        for (int place = 0; place < SIZE; place++) {
            assertThat(found.before(keys[place], 0)).isEqualTo(place);
            assertThat((long) found.carried()[place]).isEqualTo(keys[place] + 1);
        }
        assertThat(found.before(keys[9] + 1, 0)).isEqualTo(way == Way.RISING ? 10 : 9);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 1_500})
    void byRankThoseOfOneRankAreNewestFirst(int distinct) {
        for (var way : Way.values()) {
            var ranks =
                    random.longs(SIZE, -distinct / 2, distinct - distinct / 2).toArray();
            var keys = keys();
            var order = Comparator.comparingLong((Integer i) -> ranks[i]);
            var expected = IntStream.range(0, SIZE)
                    .boxed()
                    .sorted((way == Way.RISING ? order : order.reversed()).thenComparing(i -> -keys[i]))
                    .toList();

            var found = Found.of(keys(), carried(keys), ranks.clone(), way);

            assertThat(found.keys(0, SIZE))
                    .containsExactly(expected.stream().mapToLong(i -> keys[i]).toArray());
            for (int place = 0; place < SIZE; place += 13) {
                int i = expected.get(place);
                assertThat(found.before(keys[i], ranks[i])).isEqualTo(place);
            }
        }
    }

    @Test
    void aPageEndsWithTheRows() {
        var found = Found.of(keys(), carried(keys()), new long[0], Way.FALLING);

        assertThat(found.keys(SIZE - 3, 10)).containsExactly(6, 4, 2);
        assertThat(found.keys(SIZE + 3, 10)).isEmpty();
        assertThat(found.keys(-5, 2)).hasSize(2);
        assertThat(found.size()).isEqualTo(SIZE);
    }

    @Test
    void aKeyHoldsWhatItIsMadeOfInTheOrderOfPictures() {
        long key = PictureKey.of(20_500, 123_456_789, 3);

        assertThat(PictureKey.day(key)).isEqualTo(20_500);
        assertThat(PictureKey.number(key)).isEqualTo(123_456_789);
        assertThat(PictureKey.index(key)).isEqualTo(3);
        assertThat(key)
                .isPositive()
                .isGreaterThan(PictureKey.of(20_500, 123_456_789, 4))
                .isGreaterThan(PictureKey.of(20_500, 123_456_788, 0))
                .isLessThan(PictureKey.of(20_501, 1, 9))
                .isBetween(PictureKey.first(20_500, 123_456_789), PictureKey.last(20_500, 123_456_789));
        assertThat(PictureKey.day(PictureKey.of(-4, 1, 0))).isZero();
        assertThat(PictureKey.day(PictureKey.of(Long.MAX_VALUE, 1, 0))).isPositive();
    }

    @Test
    void whatHasNoKeyIsRefused() {
        assertThat(PictureKey.isPossible(4_095)).isTrue();
        assertThat(PictureKey.isPossible(4_096)).isFalse();
        assertThatThrownBy(() -> PictureKey.of(1, 1, 4_096)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PictureKey.of(1, 1L << 31, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
