package lectern.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import lectern.launcher.EmbeddedPostgres;
import lectern.launcher.Home;
import lectern.platform.crypto.Keys;

/** The product as people run it: the packaged launcher as a child process. */
public final class Lectern implements AutoCloseable {

    /** What the tests of this process leave behind, for the next run to tidy up. */
    static final Path FOLDER = Path.of(System.getProperty("testing.folder", "target/testing")).toAbsolutePath();

    private static final Path JAR = Path.of("target/lectern/lectern.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static Lectern running;

    private final Path home;
    private final String url;
    private final Process process;
    private final Path output;

    private Lectern(Path home, String url, Process process, Path output) {
        this.home = home;
        this.url = url;
        this.process = process;
        this.output = output;
    }

    /** The instance all tests of a run share, with the demo world. */
    public static synchronized Lectern running() {
        if (running == null) {
            var home = FOLDER.resolve("lectern");
            endLeftover(home);
            clean(home);
            running = start(home, Map.of("LECTERN_METRICS_TOKEN", "metrics-of-the-tests"));
            remember(home, running.process);
        }
        return running;
    }

    /** Starts an instance with a home folder of its own name and waits until it is ready. */
    public static Lectern start(String name, Map<String, String> environment, String... arguments) {
        return start(freshHome(name), environment, arguments);
    }

    /** Starts an instance in a home folder and waits until it is ready. */
    public static Lectern start(Path home, Map<String, String> environment, String... arguments) {
        return start(home, Duration.ZERO, environment, arguments);
    }

    /** Starts an instance whose product time is moved against the clock on the wall. */
    public static Lectern start(Path home, Duration clockOffset, Map<String, String> environment, String... arguments) {
        return start(home, java(clockOffset), environment, arguments);
    }

    /** Starts an instance with the script that README's run command ends in. */
    public static Lectern startByScript(Path home, String... arguments) {
        return start(home, List.of(JAR.resolveSibling("lectern").toString()), Map.of("JAVA_HOME", System.getProperty("java.home")), arguments);
    }

    private static Lectern start(Path home, List<String> program, Map<String, String> environment, String... arguments) {
        var port = environment.containsKey("PORT") ? Integer.parseInt(environment.get("PORT")) : freePort();
        var output = outputOf(home);
        var process = launch(home, port, output, program, environment, arguments);
        var lectern = new Lectern(home, "http://127.0.0.1:" + port, process, output);
        Runtime.getRuntime().addShutdownHook(new Thread(lectern::close));
        lectern.awaitReady();
        return lectern;
    }

    /** Runs a command to its end. */
    public static Run run(Path home, Map<String, String> environment, String... arguments) {
        return runWithInput("", home, environment, arguments);
    }

    /** Runs a command to its end, with a text on its standard input. */
    public static Run runWithInput(String input, Path home, Map<String, String> environment, String... arguments) {
        var output = outputOf(home);
        var process = launch(home, freePort(), output, java(Duration.ZERO), environment, arguments);
        try {
            give(process, input);
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The command " + List.of(arguments) + " does not end:\n" + read(output));
            }
            return new Run(process.exitValue(), read(output));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    // A program that ended without reading has said why in its output.
    private static void give(Process process, String input) {
        try (var in = process.outputWriter()) {
            in.write(input);
        } catch (IOException e) {
            return;
        }
    }

    /** How a command ended and what it printed. */
    public record Run(int exitCode, String output) {
    }

    /** A new, empty home folder; PostgreSQL, unpacked by the shared instance, is linked into it, to save time. */
    public static Path freshHome(String name) {
        var home = FOLDER.resolve("homes").resolve(name);
        endLeftover(home);
        delete(home);
        try {
            Files.createDirectories(home);
            var unpacked = FOLDER.resolve("lectern/postgres");
            if (Files.isDirectory(unpacked)) {
                Files.createSymbolicLink(home.resolve("postgres"), unpacked);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port nobody listens on. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of the instance, without a slash at the end. */
    public String url() {
        return url;
    }

    /** The home folder of the instance. */
    public Path home() {
        return home;
    }

    /** The process of the instance. */
    public Process process() {
        return process;
    }

    /** Everything the instance has printed so far. */
    public String output() {
        return read(output);
    }

    /** The embedded database of the instance. */
    public TestPostgres.Database database() {
        try {
            var keys = Keys.of(Files.readString(home.resolve("key")).strip());
            var server = EmbeddedPostgres.servedElsewhere(Home.open(home), keys).orElseThrow();
            return new TestPostgres.Database(server.database("lectern"), keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the instance as a service manager would. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    private void awaitReady() {
        var deadline = Instant.now().plus(PATIENCE);
        while (!output().contains("Lectern is ready at")) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                process.destroyForcibly();
                throw new AssertionError("Lectern does not start:\n" + output());
            }
            pause();
        }
    }

    private static List<String> java(Duration clockOffset) {
        var command = new ArrayList<String>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        // Half of a start's processor time goes into optimising code that a test hardly uses.
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Dlectern.trace=true");
        command.addAll(clockOffset.isZero() ? List.of("-jar", JAR.toString()) : movedClock(clockOffset));
        return command;
    }

    private static Process launch(Path home, int port, Path output, List<String> program, Map<String, String> environment, String... arguments) {
        if (!Files.exists(JAR)) {
            throw new AssertionError(JAR + " is missing; build it with: ./mvnw -q -DskipTests package");
        }
        var command = new ArrayList<>(program);
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LECTERN_") || name.startsWith("DATABASE_URL"));
        builder.environment().putAll(Map.of("LECTERN_HOME", home.toString(), "PORT", Integer.toString(port)));
        builder.environment().putAll(new HashMap<>(environment));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The shipped launcher cannot move the clock; a class of the tests calls into it instead.
    private static List<String> movedClock(Duration offset) {
        var command = new ArrayList<String>();
        try (var jar = new JarFile(JAR.toFile())) {
            for (var kind : Map.of("Add-Opens", "--add-opens", "Add-Exports", "--add-exports").entrySet()) {
                for (var name : jar.getManifest().getMainAttributes().getValue(new Attributes.Name(kind.getKey())).split(" ")) {
                    command.add(kind.getValue() + "=" + name + "=ALL-UNNAMED");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        command.addAll(List.of("-cp", JAR + ":" + Path.of("target/test-classes").toAbsolutePath(), "lectern.launcher.MovedClock", offset.toString()));
        return command;
    }

    // A test run that was killed leaves its child behind.
    private static void endLeftover(Path home) {
        try {
            var file = home.resolve("test-process");
            if (Files.exists(file)) {
                ProcessHandle.of(Long.parseLong(Files.readString(file))).filter(p -> p.info().commandLine().orElse("").contains(JAR.toString()))
                    .ifPresent(ProcessHandle::destroyForcibly);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remember(Path home, Process process) {
        try {
            Files.writeString(home.resolve("test-process"), Long.toString(process.pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // What is unpacked stays: it takes seconds and never changes.
    private static void clean(Path home) {
        for (var name : List.of("database", "database-making", "files", "run", "logs", "key")) {
            delete(home.resolve(name));
        }
    }

    private static void delete(Path place) {
        if (!Files.exists(place, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var all = Files.walk(place)) {
            for (var path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path outputOf(Path home) {
        try {
            Files.createDirectories(FOLDER.resolve("output"));
            return Files.createTempFile(FOLDER.resolve("output"), home.getFileName().toString(), ".txt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
