package lectern.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import lectern.platform.crypto.Keys;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

/** The PostgreSQL that Lectern brings along, run as a process of its own on a loopback port with its data in the home folder. */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger("lectern.launcher");
    // After a crash the server first repeats what its log holds, which may take minutes.
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration WORTH_TELLING = Duration.ofSeconds(15);
    private static final int LONGEST_REASON = 64 * 1024;
    private static final Duration BETWEEN_TRIALS = Duration.ofSeconds(5);
    private static final int PORT_LINE = 3;

    private final Home home;
    private final Keys keys;
    private final PostgresBinaries binaries;
    private final List<String> options;
    private final Path data;
    private int port;
    private Process postmaster;
    private volatile boolean stopping;

    private EmbeddedPostgres(Home home, Keys keys, List<String> options) {
        this.home = home;
        this.keys = keys;
        this.options = options;
        this.binaries = PostgresBinaries.in(home);
        this.data = data(home);
    }

    /** Starts the database of a home folder whose lock this process holds; options such as {@code fsync=off} go to the server. */
    public static EmbeddedPostgres start(Home home, Keys keys, String... options) {
        var postgres = new EmbeddedPostgres(home, keys, List.of(options));
        postgres.initialize();
        postgres.endOrphan();
        postgres.launchWithRetry();
        postgres.watch();
        return postgres;
    }

    /** The database of a home folder that another living process serves. */
    public static Optional<DatabaseUrl> servedElsewhere(Home home, Keys keys) {
        return pidFile(data(home)).filter(lines -> lines.size() > PORT_LINE)
            .map(lines -> administered(Integer.parseInt(lines.get(PORT_LINE).strip()), keys));
    }

    /** Whether the home folder has a database already. */
    static boolean exists(Home home) {
        return Files.isDirectory(data(home));
    }

    /** The server's maintenance database, with the login of its superuser. */
    public DatabaseUrl administered() {
        return administered(port, keys);
    }

    /** Ends the database after its clients: their transactions are rolled back, everything committed is on disk. */
    @Override
    public void close() {
        stopping = true;
        synchronized (this) {
            stop();
        }
    }

    private void stop() {
        if (postmaster == null || !postmaster.isAlive()) {
            return;
        }
        run(binaries.command("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "30"));
        if (!ended(postmaster.toHandle(), Duration.ofSeconds(5))) {
            postmaster.destroyForcibly();
        }
    }

    private static Path data(Home home) {
        return home.path("database");
    }

    private static DatabaseUrl administered(int port, Keys keys) {
        return new DatabaseUrl("127.0.0.1:" + port, "postgres", "", "postgres", keys.password("postgres"));
    }

    private void initialize() {
        if (!exists(home)) {
            make();
        }
        try {
            var major = Files.readString(data.resolve("PG_VERSION")).strip();
            if (!major.equals(PostgresBinaries.MAJOR)) {
                throw new Failure("The database in " + data + " was made by PostgreSQL " + major + " and this program brings PostgreSQL "
                    + PostgresBinaries.MAJOR + "; start it with the release of Lectern that made it.");
            }
        } catch (IOException e) {
            throw new Failure("The folder " + data + " holds no readable database; put a backup in its place, or move it away to begin anew.", e);
        }
    }

    // Made beside its place and then renamed: a first start that was killed half way leaves nothing that looks like a database.
    private void make() {
        Home.delete(home.path("database-making"));
        var making = home.path("database-making");
        var password = home.path("database-password");
        try {
            Files.deleteIfExists(password);
            Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(password, keys.password("postgres") + "\n");
            var output = run(binaries.command("initdb", "-D", making.toString(), "-U", "postgres", "--pwfile=" + password,
                "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            if (output.code() != 0) {
                throw Failures.ofProgram("The embedded database cannot be made in " + data, output.text());
            }
            Files.move(making, data, ATOMIC_MOVE);
        } catch (IOException e) {
            throw Failures.explained(e, "The embedded database cannot be made in " + data + "; check the owner and the free space.");
        } finally {
            deleteQuietly(password);
        }
    }

    /** After a kill -9 of the launcher the old server may still run, with nobody watching it: it is stopped. */
    private void endOrphan() {
        var owner = pidFile(data).map(lines -> Long.parseLong(lines.get(0).strip())).flatMap(ProcessHandle::of);
        if (owner.isEmpty()) {
            return;
        }
        if (!isOurs(owner.get())) {
            forgetOwner();
            return;
        }
        LOG.info("Stopping the database that an earlier process left running.");
        run(binaries.command("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "20"));
        if (owner.get().isAlive()) {
            run(binaries.command("pg_ctl", "stop", "-D", data.toString(), "-m", "immediate", "-w", "-t", "20"));
        }
        if (!ended(owner.get(), Duration.ofSeconds(5))) {
            owner.get().destroyForcibly();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().arguments().map(List::of).orElse(List.of()).contains(data.toString())
            || process.info().commandLine().orElse("").contains(data.toString());
    }

    // The number in the pid file belongs to some other program by now, and PostgreSQL would wait for it for ever. Only the number
    // is changed: the rest of the file still lets PostgreSQL find out whether anybody uses its shared memory.
    private void forgetOwner() {
        var file = data.resolve("postmaster.pid");
        try {
            var lines = new ArrayList<>(Files.readAllLines(file));
            lines.set(0, Integer.toString(Integer.MAX_VALUE));
            Files.write(file, lines);
        } catch (IOException e) {
            throw new Failure("The file " + file + " cannot be changed; delete it when no postgres process runs, and start again.", e);
        }
    }

    private void launchWithRetry() {
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (true) {
            port = port == 0 ? freePort() : port;
            var reason = launch();
            if (reason.isEmpty()) {
                return;
            }
            // Children of a killed server need a moment to notice; a port may have been taken since it was found free.
            var passes = reason.get().contains("shared memory block") || reason.get().contains("Address already in use")
                || reason.get().contains("lock file");
            if (!passes || Instant.now().isAfter(deadline)) {
                throw Failures.ofProgram("The embedded database does not start", reason.get());
            }
            pause(300);
        }
    }

    /** Starts the server and waits until it answers; returns what it wrote when it ended instead. */
    private Optional<String> launch() {
        var log = home.made("logs").resolve("postgresql.log");
        try {
            var before = Files.exists(log) ? Files.size(log) : 0;
            postmaster = new ProcessBuilder(serverCommand())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
            postmaster.getOutputStream().close();
            awaitAnswer();
            if (postmaster.isAlive()) {
                return Optional.empty();
            }
            return Optional.of(tail(log, before));
        } catch (IOException e) {
            throw Failures.explained(e, "The embedded database cannot be started; look into " + log + ".");
        }
    }

    private static String tail(Path log, long from) throws IOException {
        try (var written = Files.newInputStream(log)) {
            written.skipNBytes(from);
            return new String(written.readNBytes(LONGEST_REASON), StandardCharsets.UTF_8);
        }
    }

    // Returns when the server answers or has ended.
    private void awaitAnswer() {
        var began = Instant.now();
        var isTold = false;
        while (postmaster.isAlive() && !answers()) {
            var waited = Duration.between(began, Instant.now());
            if (!isTold && waited.compareTo(WORTH_TELLING) > 0) {
                LOG.info("The embedded database takes its time to start; after a crash it repeats its log first.");
                isTold = true;
            }
            if (waited.compareTo(PATIENCE) > 0) {
                postmaster.destroyForcibly();
            }
            pause(25);
        }
    }

    private List<String> serverCommand() {
        var command = new ArrayList<>(detached());
        command.addAll(binaries.command("postgres", "-D", data.toString(),
            "-c", "listen_addresses=127.0.0.1", "-c", "port=" + port, "-c", "unix_socket_directories=",
            "-c", "max_connections=120", "-c", "log_checkpoints=off", "-c", "jit=off", "-c", "timezone=UTC", "-c", "log_timezone=UTC", "-c", "log_line_prefix=%m [%p] "));
        for (var option : options) {
            command.add("-c");
            command.add(option);
        }
        return command;
    }

    // Ctrl-C in a terminal reaches the whole process group; the database must outlive the requests in flight.
    private static List<String> detached() {
        return Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();
    }

    private boolean answers() {
        try (var connection = administered().connect()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                close();
                throw new Failure("The database in " + data + " was made with another LECTERN_KEY; put the old key back into "
                    + home.path("key") + " or LECTERN_KEY.", e);
            }
            return false;
        }
    }

    /** When the server dies while the launcher lives, it is started again on the same port. */
    private void watch() {
        postmaster.onExit().thenAcceptAsync(ended -> restart());
    }

    private synchronized void restart() {
        if (stopping) {
            return;
        }
        LOG.warning("The embedded database ended unexpectedly; starting it again.");
        while (!stopping && !isBack()) {
            pause(BETWEEN_TRIALS.toMillis());
        }
    }

    private boolean isBack() {
        try {
            endOrphan();
            launchWithRetry();
            watch();
            LOG.info("The embedded database is back.");
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The embedded database does not come back: " + e.getMessage());
            return false;
        }
    }

    private static Optional<List<String>> pidFile(Path data) {
        try {
            return Optional.of(Files.readAllLines(data.resolve("postmaster.pid"))).filter(lines -> !lines.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Failure("No port is free on 127.0.0.1 for the embedded database.", e);
        }
    }

    private record Output(int code, String text) {
    }

    private static Output run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var text = new String(process.getInputStream().readAllBytes());
            return new Output(process.waitFor(), text);
        } catch (IOException e) {
            throw Failures.explained(e, "The program " + command.get(0) + " cannot be run.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", e);
        }
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            return !process.isAlive();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warning("The file " + file + " could not be deleted; delete it by hand, it holds a password.");
        }
    }
}
