package app.maquette.studio.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.maquette.domain.CallId;
import app.maquette.domain.PictureId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptFinalsTest {
    private static final PictureId ANY = new PictureId(new CallId("a"), 0);

    /// By hand, from Wilson's formula.
    @ParameterizedTest
    @CsvSource({"12, 11, 0.646, 0.985", "5, 5, 0.566, 1.0", "10, 0, 0.0, 0.278", "0, 0, 0.0, 1.0"})
    void howFarAShareCanBeOff(int count, int kept, double least, double most) {
        var share = finals(count, kept).share();

        assertThat(share.least()).isEqualTo(least, within(0.001));
        assertThat(share.most()).isEqualTo(most, within(0.001));
    }

    @Test
    void fewFinalsSayNothing() {
        assertThat(finals(4, 4).isEnough()).isFalse();
        assertThat(finals(5, 2).isEnough()).isTrue();
        assertThat(finals(5, 2).kept()).isEqualTo(2);
    }

    private static KeptFinals finals(int count, int kept) {
        return new KeptFinals(IntStream.range(0, count)
                .mapToObj(i -> new KeptFinals.Final(ANY, ANY, i < kept ? KeptFinals.FROM : KeptFinals.FROM - 0.01))
                .toList());
    }
}
