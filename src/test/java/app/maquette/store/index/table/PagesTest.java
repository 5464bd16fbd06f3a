package app.maquette.store.index.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private final Random random = new Random(20_261_122);

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 255, 256, 257, 5_000})
    void equalKeysKeepTheirOrderHoweverManyKeysThereAre(int different) {
        var keys =
                random.longs(20_000, -different / 2, different - different / 2).toArray();
        var places = IntStream.range(0, keys.length)
                .map(place -> keys.length - 1 - place)
                .toArray();

        var ordered = Pages.ordered(places, place -> keys[place]);

        assertThat(ordered)
                .isEqualTo(IntStream.of(places)
                        .boxed()
                        .sorted(Comparator.comparingLong(place -> keys[place]))
                        .mapToInt(Integer::intValue)
                        .toArray());
    }
}
