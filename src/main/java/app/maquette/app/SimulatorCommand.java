package app.maquette.app;

import app.maquette.app.system.WrongUseException;
import app.maquette.domain.Money;
import app.maquette.simulator.Simulator;
import app.maquette.simulator.contract.Fault;
import app.maquette.simulator.contract.Latency;
import app.maquette.simulator.contract.Seeds;
import app.maquette.simulator.contract.SimulatorOptions;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Runs the simulator alone, until it is stopped. Its first line on stdout is its address.
@Command(
        name = "simulator",
        description = "Run the simulator of the vendor alone; its first line is its URL.",
        mixinStandardHelpOptions = true)
final class SimulatorCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private MaquetteCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", defaultValue = "0", description = "Port; 0 takes a free one.")
    private int port;

    @Option(
            names = "--latency",
            paramLabel = "TIME",
            defaultValue = "0",
            description = "0, demo, or a range such as 3s-6s.")
    private String latency = "0";

    @Option(
            names = "--fault",
            paramLabel = "NAME[:TIMES]",
            defaultValue = "",
            description = "Faults to come, parted by commas, such as 500:2,hang.")
    private String fault = "";

    @Option(names = "--balance", paramLabel = "DOLLARS", defaultValue = "1000", description = "What the account holds.")
    private String balance = "1000";

    @Option(names = "--seed", paramLabel = "N", description = "Makes new seeds repeatable.")
    private @Nullable Long seed;

    @Option(names = "--side", paramLabel = "PIXELS", defaultValue = "0", description = "Longer side of small pictures.")
    private int side;

    @Option(names = "--recompose", description = "A full model composes the seed of a turbo model anew.")
    private boolean recompose;

    @Option(names = "--book", paramLabel = "FILE", description = "File of the bill; in the home by default.")
    private @Nullable Path book;

    @Override
    public Integer call() throws Exception {
        try (var simulator = Simulator.start(options())) {
            spec.commandLine().getOut().println(simulator.url());
            spec.commandLine().getOut().flush();
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private SimulatorOptions options() {
        try {
            var file = book != null
                    ? book
                    : parent.where()
                            .home(parent.environment())
                            .simulator()
                            .prepare()
                            .root()
                            .resolve("vendor")
                            .resolve("book");
            var options = SimulatorOptions.at(file)
                    .withPort(port)
                    .withLatency(Latency.parse(latency))
                    .withFaults(Fault.parse(fault))
                    .withBalance(Money.parse(balance).micros())
                    .withSide(side)
                    .withCompositionKept(!recompose);
            return seed == null ? options : options.withSeeds(Seeds.RANDOM.withOrigin(seed));
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(String.valueOf(e.getMessage()));
        }
    }
}
