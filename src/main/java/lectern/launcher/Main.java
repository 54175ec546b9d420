package lectern.launcher;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program: {@code lectern [command]}, or {@code java -jar lectern.jar [command]}. */
@Command(name = "lectern", description = "Lectern, a learning platform and support desk in one. Without a command it serves.",
    subcommands = {Serve.class, Migrate.class, Demo.class, User.class}, scope = ScopeType.INHERIT, mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
public final class Main implements Runnable {

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show where in the program an error came from.")
    boolean verbose;

    @CommandLine.Mixin
    Serve.Choices choices = new Serve.Choices();

    private final Duration clockOffset;

    Main(Duration clockOffset) {
        this.clockOffset = clockOffset;
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String... arguments) {
        var code = run(Duration.ZERO, arguments);
        // The web server's last words, "already shut down", interest nobody.
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        System.exit(code);
    }

    /** Runs a command in a product time that is moved against the clock on the wall, as tests want it. */
    static int run(Duration clockOffset, String... arguments) {
        var main = new Main(clockOffset);
        return new CommandLine(main)
            .setParameterExceptionHandler((e, given) -> wrongUse(e))
            .setExecutionExceptionHandler((e, command, parsed) -> main.report(e))
            .execute(arguments);
    }

    @Override
    public void run() {
        Serve.serve(this, choices);
    }

    Duration clockOffset() {
        return clockOffset;
    }

    private static int wrongUse(CommandLine.ParameterException e) {
        System.err.println(e.getMessage().lines().findFirst().orElse("This cannot be understood").replaceFirst("\\.$", "")
            + "; see " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help.");
        return CommandLine.ExitCode.USAGE;
    }

    private int report(Exception e) {
        System.err.println(e instanceof Failure ? e.getMessage()
            : "Something unexpected went wrong (" + e + "); run the same again with --verbose and report what it prints.");
        if (verbose) {
            e.printStackTrace();
        }
        return 1;
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Lectern " + Main.class.getPackage().getImplementationVersion()};
        }
    }
}
