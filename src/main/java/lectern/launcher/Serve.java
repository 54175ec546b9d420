package lectern.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Logger;
import lectern.platform.crypto.Keys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import sun.misc.Signal;

/** Starts everything and stays until it is told to stop. */
@Command(name = "serve", description = "Start Lectern and its database, and serve until told to stop.")
final class Serve implements Runnable {

    static final class Choices {
        @Option(names = "--demo-public", description = "Let other machines reach an instance with the demo world, whose passwords everybody knows.")
        boolean isDemoPublic;
        @Option(names = "--no-demo", description = "Leave an empty embedded database empty instead of loading the demo world.")
        boolean isWithoutDemo;
    }

    private static final Logger LOG = Logger.getLogger("lectern.launcher");
    private static volatile boolean isReady;

    @ParentCommand
    Main main;

    @Mixin
    Choices choices = new Choices();

    @Override
    public void run() {
        serve(main, choices);
    }

    static void serve(Main main, Choices choices) {
        var settings = Settings.from(System.getenv());
        Server.requireFreePort(settings);
        var stopped = new CountDownLatch(1);
        onSignal(stopped);
        var server = new Server(settings);
        try (var installation = Installation.exclusive(settings, server::begin)) {
            try {
                start(server, settings, installation, main, choices);
            } catch (RuntimeException e) {
                server.abandon();
                throw e;
            }
            await(stopped);
            LOG.info("Stopping: requests in flight are finished first.");
            server.stop();
        } catch (RuntimeException e) {
            server.abandon();
            throw e;
        }
        ClassArchive.keep();
    }

    private static void start(Server server, Settings settings, Installation installation, Main main, Choices choices) {
        requireFiles(settings);
        var migrations = Migrations.of(installation.database());
        migrations.run();
        var isDemo = world(settings, installation, choices);
        var setupToken = DemoWorld.hasPeople(installation.database()) ? "" : Keys.token(16);
        publish(settings, installation, main, Map.of(
            "lectern.migrations", migrations.head(), "lectern.demo", Boolean.toString(isDemo), "lectern.setup.token", setupToken));
        server.start();
        isReady = true;
        announce(settings, isDemo, setupToken);
    }

    private static void requireFiles(Settings settings) {
        try {
            Files.createDirectories(settings.files());
            Files.delete(Files.createTempFile(settings.files(), "trial", null));
        } catch (IOException e) {
            throw Failures.explained(e, "The folder for files " + settings.files() + " cannot be written to; set LECTERN_FILES to one that can.");
        }
    }

    /** Loads the demo world where it belongs, and keeps its well-known passwords off the network; returns whether it is there. */
    private static boolean world(Settings settings, Installation installation, Choices choices) {
        if (installation.isEmbedded() && !choices.isWithoutDemo && DemoWorld.isEmpty(installation.database())) {
            requireLoopback(settings, choices);
            LOG.info("Loading the demo world.");
            DemoWorld.load(installation.database(), settings.files(), installation.keys());
        }
        var isDemo = DemoWorld.isIn(installation.database());
        if (isDemo) {
            requireLoopback(settings, choices);
        }
        return isDemo;
    }

    private static void requireLoopback(Settings settings, Choices choices) {
        if (!settings.isLoopback() && !choices.isDemoPublic) {
            throw new Failure("The demo world's passwords are known to everybody, so it is served on 127.0.0.1 only and not on "
                + settings.address() + "; say --demo-public if others are to reach it, or --no-demo for an empty start.");
        }
    }

    /** What the application reads with MicroProfile Config, to which an empty value is none. */
    private static void publish(Settings settings, Installation installation, Main main, Map<String, String> more) {
        var keys = installation.keys();
        var properties = new HashMap<>(more);
        properties.put("lectern.database.url", installation.database().jdbc());
        properties.put("lectern.database.app.password", keys.password(Roles.APP));
        properties.put("lectern.database.operator.password", keys.password(Roles.OPERATOR));
        properties.put("lectern.files", settings.files().toString());
        properties.put("lectern.key", installation.key());
        properties.put("lectern.url", settings.url());
        properties.put("lectern.proxies", settings.proxies());
        properties.put("lectern.log", settings.log());
        properties.put("lectern.metrics.token", settings.metricsToken());
        properties.put("lectern.clock.offset", Long.toString(main.clockOffset().toSeconds()));
        properties.forEach((name, value) -> {
            if (value.isEmpty()) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    private static void announce(Settings settings, boolean isDemo, String setupToken) {
        if (isDemo) {
            LOG.info("This is the demo world. Sign in as ada@acme.test (or ben, olga, cleo, tess) with the password " + DemoWorld.PASSWORD + ".");
        }
        if (!setupToken.isEmpty()) {
            LOG.info("Nobody can sign in yet. Open the address below and give this one-time token: " + setupToken);
        }
        LOG.info("Lectern is ready at " + settings.self());
    }

    // The server registers a shutdown hook of its own that would cut requests in flight; the signal comes here first.
    private static void onSignal(CountDownLatch stopped) {
        for (var name : new String[] {"TERM", "INT"}) {
            Signal.handle(new Signal(name), signal -> stop(stopped));
        }
    }

    private static void stop(CountDownLatch stopped) {
        if (isReady) {
            stopped.countDown();
        } else {
            // Half way up, everything that now fails does so because it is being stopped.
            System.setErr(new PrintStream(OutputStream.nullOutputStream()));
            System.exit(0);
        }
    }

    private static void await(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
