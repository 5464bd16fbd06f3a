package app.maquette.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.app.system.Environment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MaquetteCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void anAddressWithoutAKeyIsWrongUseAlsoWithoutADisplay() {
        assertThat(run(Map.of(), "--api-url", "http://127.0.0.1:9")).isEqualTo(2);
        assertThat(run(Map.of("MAQUETTE_API_URL", "http://127.0.0.1:9"))).isEqualTo(2);

        assertThat(err.toString()).contains("IDEOGRAM_API_KEY");
        assertThat(out.toString()).isEmpty();
    }

    private int run(Map<String, String> variables, String... arguments) {
        var command = new MaquetteCommand(new Environment(variables, "linux"), Clock.systemUTC());
        return Main.run(command, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
