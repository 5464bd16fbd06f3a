package app.maquette.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.simulator.contract.Fault;
import app.maquette.simulator.contract.Latency;
import app.maquette.simulator.contract.SimulatorOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is typed on the command line means what it says.
class OptionsTest {
    @Test
    void latenciesAreReadFromText() {
        assertThat(Latency.parse("0")).isEqualTo(Latency.NONE);
        assertThat(Latency.parse("demo")).isEqualTo(Latency.DEMO);
        assertThat(Latency.parse("250ms").full().to()).isEqualTo(Duration.ofMillis(250));
        assertThat(Latency.parse("3s-6s").turbo())
                .isEqualTo(new Latency.Range(Duration.ofSeconds(3), Duration.ofSeconds(6)));
    }

    @Test
    void aLatencyStaysWithinItsRange() {
        Latency.Range range = Latency.DEMO.full();

        assertThat(range.at(0)).isEqualTo(Duration.ofSeconds(8));
        assertThat(range.at(0.5)).isEqualTo(Duration.ofMillis(11_500));
        assertThat(range.at(1)).isEqualTo(Duration.ofSeconds(15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1s", "6s-3s", "3", "3s-", "99999999s"})
    void anythingElseIsNoLatency(String text) {
        assertThatThrownBy(() -> Latency.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void faultsAreReadInTheirOrder() {
        assertThat(Fault.parse("hang, 500:2,link-403:-1"))
                .containsExactly(
                        java.util.Map.entry(Fault.HANG, 1),
                        java.util.Map.entry(Fault.SERVER_ERROR, 2),
                        java.util.Map.entry(Fault.LINK_403, -1));
        assertThat(Fault.parse(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"flood", "500:", "500:two", ",", "500:2:3"})
    void anythingElseIsNoFault(String text) {
        assertThatThrownBy(() -> Fault.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultIsFoundByItsName(Fault fault) {
        assertThat(Fault.of(fault.text())).contains(fault);
    }

    @Test
    void keysAreNotPrinted() {
        SimulatorOptions options = SimulatorOptions.at(Path.of("book")).withKeys(Set.of("s3cret"));

        assertThat(options.toString()).doesNotContain("s3cret");
    }
}
