package app.maquette.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerationIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"bzue-VZtSlSMAneIbfCo2A", "g", "0_-9", "3fa85f64-5717-4562-b3fc-2c963f66afa6"})
    void whatTheVendorWritesIsOne(String text) {
        assertThat(GenerationId.parse(text)).contains(new GenerationId(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "../generate", "a/b", "a?b", "a#b", "%2e", "ü", "a\n"})
    void whatWouldBeAnotherAddressIsNone(String text) {
        assertThat(GenerationId.parse(text)).isEmpty();
        assertThatThrownBy(() -> new GenerationId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itIsBounded() {
        assertThat(GenerationId.parse("a".repeat(128))).isPresent();
        assertThat(GenerationId.parse("a".repeat(129))).isEmpty();
    }
}
