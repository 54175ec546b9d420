package lectern.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult.ExitStatus;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The web server with the application in it. */
final class Server {

    /** The application counts its requests in flight in an AtomicInteger under this key of the system properties. */
    static final String IN_FLIGHT = "lectern.inflight";
    /** Set to true, it asks the application to turn new requests away. */
    static final String DRAINING = "lectern.draining";

    private static final Logger LOG = Logger.getLogger("lectern.launcher");
    private static final Duration DRAIN = Duration.ofSeconds(20);
    private static final int ANSWER = 180_000;
    private static final String LISTENER = "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";

    private final Settings settings;
    private Home home;
    private FutureTask<PayaraMicroRuntime> boot;
    private PayaraMicroRuntime runtime;
    private AdminCommandRunner admin;

    Server(Settings settings) {
        this.settings = settings;
    }

    /** Fails when another program listens where this one is to listen. */
    static void requireFreePort(Settings settings) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(settings.address()), settings.port()));
        } catch (java.net.UnknownHostException e) {
            throw new Failure("LECTERN_ADDRESS " + settings.address() + " is not an address; give one such as 127.0.0.1 or 0.0.0.0.", e);
        } catch (IOException e) {
            throw new Failure(reason(settings, String.valueOf(e.getMessage())), e);
        }
    }

    private static String reason(Settings settings, String message) {
        if (message.contains("assign requested address")) {
            return "This machine does not have the address " + settings.address() + "; set LECTERN_ADDRESS to one it has.";
        }
        if (message.contains("Permission denied")) {
            return "This user may not listen on port " + settings.port() + "; set PORT to a number above 1023.";
        }
        return "Port " + settings.port() + " on " + settings.address() + " is taken by another program; stop that one, or set PORT to another number.";
    }

    /** Begins to boot the server, which needs no database and takes as long as bringing that up to date. */
    void begin(Home in) {
        home = in;
        System.getProperties().put(IN_FLIGHT, new AtomicInteger());
        System.setProperty(DRAINING, "false");
        // At the end of its boot the server closes every jar that is open for a resource, also under the hands of a migration.
        URLConnection.setDefaultUseCaches("jar", false);
        boot = new FutureTask<>(this::booted);
        new Thread(boot, "boot the web server").start();
    }

    /** Deploys the application and returns when its own address answers. */
    void start() {
        runtime = awaitBoot();
        runtime.deploy("lectern", "/", program("app").toFile());
        listen();
        awaitAnswer();
    }

    /** Ends a server that was begun and is not to start after all. */
    void abandon() {
        if (boot == null) {
            return;
        }
        try {
            runtime = awaitBoot();
            boot = null;
            shutDown();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "The web server had not started.", e);
        }
    }

    private PayaraMicroRuntime awaitBoot() {
        try {
            var booted = boot.get();
            URLConnection.setDefaultUseCaches("jar", true);
            return booted;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("The web server was interrupted while it started; start again.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure
                : new Failure("The web server does not start: " + Failures.firstLine(e.getCause()) + ". The whole story is in logs/server.0.log under LECTERN_HOME.", e);
        }
    }

    /** Turns new requests away, waits for those in flight, and ends the server. */
    void stop() {
        System.setProperty(DRAINING, "true");
        var inFlight = (AtomicInteger) System.getProperties().get(IN_FLIGHT);
        var deadline = Instant.now().plus(DRAIN);
        while (inFlight != null && inFlight.get() > 0 && Instant.now().isBefore(deadline)) {
            pause(20);
        }
        shutDown();
    }

    private void shutDown() {
        try {
            runtime.shutdown();
        } catch (BootstrapException e) {
            LOG.log(Level.WARNING, "The web server did not end cleanly.", e);
        }
    }

    private PayaraMicroRuntime booted() {
        try {
            // The first two name the code that the server trusts. The third spares it to open 140 certificates of its own, some expired.
            System.setProperty("fish.payara.micro.BootJar", jar().toUri().toString());
            System.setProperty("fish.payara.micro.UnpackDir", program("server").toString());
            System.setProperty("javax.net.ssl.trustStore", System.getProperty("javax.net.ssl.trustStore", certificates()));
            var payara = (PayaraMicroBoot) Class.forName("fish.payara.micro.impl.PayaraMicroImpl").getMethod("getInstance").invoke(null);
            payara.setNoHazelcast(true);
            payara.setRootDir(home.emptied("run/server").toFile());
            payara.setHttpPort(settings.port());
            payara.setPrintLogo(false);
            payara.setPreBootHandler(this::configure);
            payara.setPostBootHandler(this::closeDoors);
            return payara.bootStrap();
        } catch (BootstrapException | ReflectiveOperationException e) {
            throw new Failure("The web server does not start: " + Failures.firstLine(e) + ". The whole story is in logs/server.0.log under LECTERN_HOME.", e);
        }
    }

    private void configure(AdminCommandRunner admin) {
        var http = "configs.config.server-config.network-config.protocols.protocol.http-listener.http.";
        var pool = "configs.config.server-config.thread-pools.thread-pool.http-thread-pool.";
        set(admin, LISTENER + "address=" + settings.address());
        set(admin, LISTENER + "enabled=false");
        set(admin, http + "compression=on");
        set(admin, http + "compressable-mime-type=text/html,text/plain,text/css,text/csv,application/json,application/problem+json,application/javascript,image/svg+xml");
        set(admin, http + "server-header=false");
        // The application refuses it, with its own page and headers.
        set(admin, http + "trace-enabled=true");
        set(admin, http + "max-connections=-1");
        set(admin, http + "timeout-seconds=60");
        set(admin, "configs.config.server-config.phone-home-runtime-configuration.enabled=false");
        set(admin, pool + "min-thread-pool-size=8");
        set(admin, pool + "max-thread-pool-size=32");
    }

    // These would answer anybody at /metrics, /health and /openapi; before the boot their services are not there to listen.
    private void closeDoors(AdminCommandRunner admin) {
        this.admin = admin;
        run(admin, "set-metrics-configuration", "--enabled=false");
        run(admin, "set-microprofile-healthcheck-configuration", "--enabled=false");
        run(admin, "set-openapi-configuration", "--enabled=false");
    }

    private static void set(AdminCommandRunner admin, String setting) {
        run(admin, "set", setting);
    }

    private static void run(AdminCommandRunner admin, String command, String argument) {
        var result = admin.run(command, argument);
        if (result.getExitStatus() == ExitStatus.FAILURE) {
            throw new Failure("The web server does not take the setting " + argument + ": " + result.getOutput());
        }
    }

    // Until the application is there, the server would tell everybody that no page exists.
    private void listen() {
        set(admin, LISTENER + "enabled=true");
    }

    private static String certificates() {
        return Path.of(System.getProperty("java.home"), "lib", "security", "cacerts").toString();
    }

    private static Path jar() {
        try {
            return Path.of(Server.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A folder of the program, beside its jar. */
    private static Path program(String name) {
        var folder = jar().resolveSibling(name);
        if (!Files.isDirectory(folder)) {
            throw new Failure("The folder " + folder + " is missing; unpack Lectern again, with the folders app, lib and server beside lectern.jar.");
        }
        return folder;
    }

    // The server says "deployed" even when the application failed to start: only an answer proves it.
    private void awaitAnswer() {
        int status;
        try {
            var connection = (HttpURLConnection) live().toURL().openConnection();
            connection.setConnectTimeout(ANSWER);
            connection.setReadTimeout(ANSWER);
            status = connection.getResponseCode();
        } catch (IOException e) {
            throw new Failure("The application does not answer at " + live() + "; look into logs/server.0.log under LECTERN_HOME.", e);
        }
        if (status != 200) {
            throw new Failure("The application did not start: " + live() + " answers " + status + ServerLog.firstError().map(error -> " (" + error + ")").orElse("") + ". The whole story is in logs/server.0.log under LECTERN_HOME.");
        }
    }

    private URI live() {
        return settings.self().resolve("/-/live");
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
