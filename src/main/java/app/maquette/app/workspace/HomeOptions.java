package app.maquette.app.workspace;

import app.maquette.app.system.Environment;
import app.maquette.app.system.WrongUseException;
import app.maquette.domain.request.AccountId;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.simulator.contract.Latency;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.store.home.FileAccounts;
import app.maquette.store.home.Home;
import app.maquette.store.home.HomeSecret;
import app.maquette.studio.account.Account;
import app.maquette.studio.account.AccountBook;
import app.maquette.studio.account.Accounts;
import app.maquette.studio.account.KeyStore;
import app.maquette.studio.account.KeyText;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// Where the home is and whom to pay.
public final class HomeOptions {
    public static final String NO_KEY = "An API address needs a key: set the environment variable IDEOGRAM_API_KEY.";

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder of journal, pictures and settings (or MAQUETTE_HOME).")
    public @Nullable Path home;

    @Option(
            names = "--api-url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "Server that speaks the vendor's contract (or MAQUETTE_API_URL); needs IDEOGRAM_API_KEY.")
    public @Nullable String apiUrl;

    public Home home(Environment environment) {
        if (home != null) {
            return new Home(home);
        }
        return environment.variable(Environment.HOME).map(HomeOptions::named).orElseGet(Environment::defaultHome);
    }

    /// The same, in another home.
    HomeOptions at(Path chosen) {
        var other = new HomeOptions();
        other.home = chosen;
        other.apiUrl = apiUrl;
        return other;
    }

    private static Home named(String text) {
        try {
            return new Home(Path.of(text));
        } catch (InvalidPathException e) {
            throw new WrongUseException(Environment.HOME + " names no folder: " + e.getMessage());
        }
    }

    /// The home in use: the simulator's own unless somebody pays.
    public Home used(Environment environment) {
        var home = home(environment);
        return isReal(environment) ? home : home.simulator();
    }

    /// Whether a window would use real money, also where it would miss the key of an address.
    public boolean isReal(Environment environment) {
        var book = new FileAccounts(home(environment)).read();
        return Payee.of(address(environment), key(environment), book)
                .map(Payee::isReal)
                .orElse(true);
    }

    /// Wrong use when an address is named and no key.
    public Payee payee(Environment environment, AccountBook book) {
        return Payee.of(address(environment), key(environment), book).orElseThrow(() -> new WrongUseException(NO_KEY));
    }

    /// The key of the environment and whom it pays, if there is one.
    Optional<Payee> given(Environment environment) {
        return key(environment).map(key -> new Payee.Given(address(environment).orElse(ApiAddress.IDEOGRAM), key));
    }

    /// Keys for the vendor's own address only.
    public Accounts accounts(Environment environment, KeyStore keys) {
        var home = home(environment);
        Function<KeyText, AccountId> ids =
                key -> ApiKey.of(key.value()).in(HomeSecret.of(home.prepare())).account();
        return new Accounts(new FileAccounts(home), keys, ids, ApiAddress.IDEOGRAM.toString());
    }

    /// Where such a payee works. Asks the system's safe for a stored key; without it nothing is sent.
    public Venue venue(Payee payee, Environment environment, Accounts accounts) throws IOException {
        var home = home(environment);
        return switch (payee) {
            case Payee.Play() -> Venue.builtIn(home.simulator().prepare(), demonstration(environment));
            case Payee.Given(var address, var key) -> Venue.server(home, address, key);
            case Payee.Stored(var account) ->
                Venue.server(home, ApiAddress.IDEOGRAM, stored(account, accounts.key(account.id())));
        };
    }

    private static ApiKey stored(Account account, KeyStore.Found found) {
        return switch (found) {
            case KeyStore.Found.Here(var key) -> ApiKey.of(key.value());
            case KeyStore.Found.Missing _, KeyStore.Found.Closed _ ->
                ApiKey.missing(
                        account.id(),
                        "The key of " + account.name() + " cannot be read from this computer's keyring."
                                + " Try again in Settings, Account.");
        };
    }

    /// The simulator as a person meets it: with the time that real pictures take.
    private SimulatorOptions demonstration(Environment environment) {
        var book = home(environment).simulator().root().resolve("vendor").resolve("book");
        return SimulatorOptions.at(book).withLatency(Latency.DEMO);
    }

    /// Wrong use when an address is named and no key.
    public void check(Environment environment) {
        if (address(environment).isPresent() && key(environment).isEmpty()) {
            throw new WrongUseException(NO_KEY);
        }
    }

    /// The address of the command line, or else of the environment.
    Optional<ApiAddress> address(Environment environment) {
        var text = apiUrl != null ? Optional.of(apiUrl) : environment.variable(Environment.API_URL);
        try {
            return text.map(ApiAddress::parse);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(String.valueOf(e.getMessage()));
        }
    }

    public static Optional<ApiKey> key(Environment environment) {
        try {
            return environment.variable(Environment.KEY).map(ApiKey::of);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(String.valueOf(e.getMessage()));
        }
    }
}
