package app.maquette.app;

import app.maquette.app.system.Environment;
import app.maquette.app.system.Problems;
import app.maquette.app.system.Screenless;
import app.maquette.app.workspace.Ending;
import app.maquette.app.workspace.HomeOptions;
import app.maquette.app.workspace.Start;
import app.maquette.studio.base.Secrets;
import java.io.Console;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine;

/// Where the program starts.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.setProperty("java.net.useSystemProxies", "true");
        System.setErr(Secrets.guarding(System.err));
        int code = run(args);
        if (code != Start.STAYS_OPEN && !Ending.hasBegun()) {
            System.exit(code);
        }
    }

    private static int run(String... args) {
        var environment = Environment.ofMachine();
        // The desktop gives no arguments; a parser for none would hold up the start.
        if (args.length == 0
                && environment.hasDisplay()
                && Screenless.missingForWindow(environment).isEmpty()) {
            return new Start(environment, writer(System.err, System.err.charset())).run(new HomeOptions());
        }
        var command = new MaquetteCommand(environment, Clock.system(ZoneId.systemDefault()));
        // A terminal gets its own characters; a file or another program gets UTF-8 on every system.
        boolean isTerminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        var charset = isTerminal ? System.out.charset() : StandardCharsets.UTF_8;
        return run(command, writer(System.out, charset), writer(System.err, System.err.charset()), args);
    }

    /// 0 good, 1 failed, 2 wrong use.
    static int run(MaquetteCommand maquette, PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(maquette)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((problem, command, _) -> fail(problem, command.getErr()))
                .execute(args);
    }

    private static int fail(Throwable problem, PrintWriter err) {
        if (!Ending.hasBegun()) {
            err.println(Problems.sentence(problem));
        }
        return Problems.code(problem);
    }

    private static PrintWriter writer(OutputStream stream, Charset charset) {
        return new PrintWriter(new OutputStreamWriter(stream, charset), true);
    }
}
