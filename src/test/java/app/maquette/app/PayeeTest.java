package app.maquette.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.app.system.Environment;
import app.maquette.app.system.WrongUseException;
import app.maquette.app.workspace.HomeOptions;
import app.maquette.app.workspace.Venue;
import app.maquette.app.workspace.Workspace;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.store.home.FileAccounts;
import app.maquette.store.home.Home;
import app.maquette.store.home.HomeSecret;
import app.maquette.studio.account.Accounts;
import app.maquette.studio.account.KeyStore.Reason;
import app.maquette.studio.account.KeyText;
import app.maquette.studio.account.MemoryKeyStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One rule says who pays, and with that which home a window and a report use.
class PayeeTest {
    private static final String GIVEN = "canary-of-the-environment-01";
    private static final KeyText STORED =
            KeyText.of("canary-of-the-keyring-000002").orElseThrow();
    private static final String SERVER = "http://127.0.0.1:8123";
    private final MemoryKeyStore safe = new MemoryKeyStore();
    private final Map<String, String> variables = new HashMap<>();
    private final HomeOptions options = new HomeOptions();

    @TempDir
    Path folder;

    @Test
    void withoutAnythingItIsPlayMoney() throws IOException {
        uses("simulator", null);
    }

    @Test
    void theKeyOfTheEnvironmentPaysTheVendor() throws IOException {
        variables.put(Environment.KEY, GIVEN);

        uses("real", GIVEN);
    }

    @Test
    void aStoredKeyPaysTheVendor() throws IOException {
        accounts().add("Studio", STORED);

        uses("real", STORED.value());
    }

    @Test
    void theKeyOfTheEnvironmentWinsOverAStoredOne() throws IOException {
        accounts().add("Studio", STORED);
        variables.put(Environment.KEY, GIVEN);

        uses("real", GIVEN);
    }

    @Test
    void playMoneyThatWasChosenWinsOverEveryKey() throws IOException {
        accounts().add("Studio", STORED);
        accounts().play(true);
        uses("simulator", null);

        variables.put(Environment.KEY, GIVEN);
        uses("simulator", null);
    }

    @Test
    void anAddressTakesItsKeyFromTheEnvironmentOnly() throws IOException {
        accounts().add("Studio", STORED);
        options.apiUrl = SERVER;

        assertThatThrownBy(() -> options.payee(environment(), accounts().book()))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining(Environment.KEY);
        assertThat(options.isReal(environment())).isTrue();

        variables.put(Environment.KEY, GIVEN);
        var venue = uses("real", GIVEN);
        assertThat(venue.address()).isEqualTo(ApiAddress.parse(SERVER));

        options.apiUrl = null;
        variables.remove(Environment.KEY);
        variables.put(Environment.API_URL, SERVER);
        assertThatThrownBy(() -> options.payee(environment(), accounts().book()))
                .isInstanceOf(WrongUseException.class);
    }

    @Test
    void anAddressThatIsNamedWinsOverPlayMoneyThatWasChosen() throws IOException {
        accounts().play(true);
        options.apiUrl = SERVER;
        variables.put(Environment.KEY, GIVEN);

        uses("real", GIVEN);
    }

    @Test
    void aStoredKeyThatCannotBeReadKeepsTheHomeAndSendsNothing() throws IOException {
        accounts().add("Studio", STORED);
        safe.close(Reason.LOCKED);

        var venue = uses("real", null);

        assertThat(venue.key().lack()).get().asString().contains("Studio", "keyring");
        assertThat(venue.key().account())
                .isEqualTo(accounts().book().accounts().getFirst().id());
    }

    @Test
    void theAccountOfAKeyIsTheOneThatItsOrdersName() throws IOException {
        var home = new Home(folder).prepare();
        accounts().add("Studio", STORED);

        var account = accounts().book().accounts().getFirst().id();

        try (var workspace = new Workspace(uses("real", STORED.value()), Clock.systemUTC())) {
            assertThat(workspace.isIdle()).isTrue();
            assertThat(ApiKey.of(STORED.value()).in(HomeSecret.of(home)).account())
                    .isEqualTo(account);
        }
    }

    @Test
    void namesThatCannotBeReadLetNobodyPay() throws IOException {
        accounts().add("Studio", STORED);
        Files.writeString(new Home(folder).accounts(), "{");

        uses("simulator", null);
    }

    /// The same for a window's home, a report's and the vendor that is called.
    private Venue uses(String which, @Nullable String key) throws IOException {
        var home = new Home(folder);
        boolean isReal = "real".equals(which);
        var book = new FileAccounts(home).read();
        assertThat(options.isReal(environment())).isEqualTo(isReal);
        assertThat(options.used(environment())).isEqualTo(isReal ? home : home.simulator());
        var payee = options.payee(environment(), book);
        assertThat(payee.isReal()).isEqualTo(isReal);
        var venue = options.venue(payee, environment(), accounts());
        venue.close();
        assertThat(venue.isRealMoney()).isEqualTo(isReal);
        assertThat(venue.home()).isEqualTo(isReal ? home : home.simulator());
        if (key != null) {
            assertThat(venue.key().header()).isEqualTo(key);
        }
        if (isReal && options.apiUrl == null) {
            assertThat(venue.address()).isEqualTo(ApiAddress.IDEOGRAM);
        }
        return venue;
    }

    private Accounts accounts() {
        return options.accounts(environment(), safe);
    }

    private Environment environment() {
        options.home = folder;
        return new Environment(variables, "linux");
    }
}
