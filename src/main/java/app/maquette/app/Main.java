package app.maquette.app;

import picocli.CommandLine;

/// Where the program starts.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.setProperty("java.net.useSystemProxies", "true");
        int code = run(args);
        if (code != MaquetteCommand.STAYS_OPEN) {
            System.exit(code);
        }
    }

    /// 0 good, 1 failed, 2 wrong use.
    static int run(String... args) {
        return new CommandLine(new MaquetteCommand(Environment.ofMachine()))
                .setExecutionExceptionHandler((problem, command, _) -> {
                    if (problem instanceof WrongUseException) {
                        command.getErr().println(problem.getMessage());
                        return 2;
                    }
                    command.getErr().println(Problems.sentence(problem));
                    return 1;
                })
                .execute(args);
    }
}
