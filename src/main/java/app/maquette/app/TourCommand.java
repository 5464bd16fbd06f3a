package app.maquette.app;

import app.maquette.app.system.Environment;
import app.maquette.app.system.Screenless;
import app.maquette.app.system.WrongUseException;
import app.maquette.app.tour.DeskTour;
import app.maquette.app.tour.EnginesTour;
import app.maquette.app.tour.Tour;
import app.maquette.app.tour.TourFolder;
import app.maquette.app.workspace.Ending;
import app.maquette.app.workspace.HomeOptions;
import app.maquette.app.workspace.Venue;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.simulator.contract.Latency;
import app.maquette.simulator.contract.Seeds;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.store.home.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Plays the whole way without a display, takes a picture of each scene, and says whether all went well.
@Command(
        name = "tour",
        description = "Play the whole way headless in DIR: numbered screenshots and tour.json.",
        mixinStandardHelpOptions = true)
final class TourCommand implements Callable<Integer> {
    /// The tour's pictures are the same each time.
    private static final long SEED = 7;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private MaquetteCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder for the screenshots, tour.json and a home of its own.")
    private Path folder = Path.of("tour");

    @Option(names = "--show", description = "Play it in a window on the screen.")
    private boolean isShown;

    @Option(
            names = "--only",
            paramLabel = "PART",
            description =
                    "Only this part, without a window: engines buys a draft, a final and a remix on every engine, desk does everything to a picture once on every engine.")
    private @Nullable String only;

    @Override
    public Integer call() throws IOException {
        if (only != null) {
            return buyPart(only);
        }
        if (!isShown) {
            return play(folder, parent.where().apiUrl, spec);
        }
        var missing = Screenless.missingForWindow(Environment.ofMachine());
        if (missing.isPresent()) {
            spec.commandLine().getErr().println(missing.get());
            return 1;
        }
        return run(folder, parent.where().apiUrl, spec);
    }

    private int buyPart(String part) throws IOException {
        if (!part.equals("engines") && !part.equals("desk")) {
            throw new WrongUseException("The tour has no part " + part + "; there are engines and desk.");
        }
        var home = TourFolder.prepare(folder);
        Ending.listen();
        try (var venue = venue(home, parent.where().apiUrl, "0s")) {
            var report = part.equals("desk") ? new DeskTour(venue).play() : new EnginesTour(venue).play();
            report.write(folder.resolve("tour.json"));
            spec.commandLine().getOut().println(report.sentence());
            spec.commandLine().getOut().flush();
            return report.isGood() ? 0 : 1;
        }
    }

    /// Only an address given on the command line replaces the built-in simulator, and only one on this machine.
    static int play(Path folder, @Nullable String apiUrl, CommandSpec spec) throws IOException {
        var err = spec.commandLine().getErr();
        var environment = Environment.ofMachine();
        var missing = Screenless.missingForText(environment);
        if (missing.isPresent()) {
            err.println(missing.get());
            return 1;
        }
        Screenless.drawInMemory();
        return run(folder, apiUrl, spec);
    }

    private static int run(Path folder, @Nullable String apiUrl, CommandSpec spec) throws IOException {
        var home = TourFolder.prepare(folder);
        Ending.listen();
        try (var venue = venue(home, apiUrl, "1s")) {
            return run(folder, venue, spec.commandLine().getOut());
        }
    }

    private static int run(Path folder, Venue venue, PrintWriter out) throws IOException {
        var report = new Tour(folder, venue).play();
        report.write(folder.resolve("tour.json"));
        out.println(report.sentence());
        out.flush();
        return report.isGood() ? 0 : 1;
    }

    private static Venue venue(Home home, @Nullable String apiUrl, String latency) throws IOException {
        if (apiUrl == null) {
            return Venue.builtIn(
                    home,
                    SimulatorOptions.at(home.root().resolve("vendor").resolve("book"))
                            .withLatency(Latency.parse(latency))
                            .withSeeds(Seeds.RANDOM.withOrigin(SEED)));
        }
        var address = address(apiUrl);
        var key = HomeOptions.key(Environment.ofMachine()).orElseThrow(() -> new WrongUseException(HomeOptions.NO_KEY));
        return Venue.server(home, address, key);
    }

    private static ApiAddress address(String text) {
        ApiAddress address;
        try {
            address = ApiAddress.parse(text);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(String.valueOf(e.getMessage()));
        }
        if (!address.isLoopback()) {
            throw new WrongUseException("The tour spends without asking, so its server must be on this machine.");
        }
        return address;
    }
}
