package lectern.launcher;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Logger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import sun.misc.Signal;

/** Starts everything and stays until it is told to stop. */
@Command(name = "serve", description = "Start Lectern and its database, and serve until told to stop.", mixinStandardHelpOptions = true)
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
        try (var installation = Installation.exclusive(settings)) {
            var migrations = Migrations.of(installation.database());
            migrations.run();
            publish(settings, installation, migrations.head(), main);
            var server = new Server(settings, installation.home());
            server.start();
            isReady = true;
            LOG.info("Lectern is ready at " + settings.self());
            await(stopped);
            LOG.info("Stopping: requests in flight are finished first.");
            server.stop();
        }
    }

    /** What the application reads with MicroProfile Config. */
    private static void publish(Settings settings, Installation installation, String head, Main main) {
        var keys = installation.keys();
        Map.ofEntries(
            Map.entry("lectern.database.url", installation.database().jdbc()),
            Map.entry("lectern.database.app.password", keys.password(Roles.APP)),
            Map.entry("lectern.database.operator.password", keys.password(Roles.OPERATOR)),
            Map.entry("lectern.files", settings.files().toString()),
            Map.entry("lectern.key", installation.key()),
            Map.entry("lectern.url", settings.url()),
            Map.entry("lectern.proxies", settings.proxies()),
            Map.entry("lectern.log", settings.log()),
            Map.entry("lectern.metrics.token", settings.metricsToken()),
            Map.entry("lectern.migrations", head),
            Map.entry("lectern.demo", "false"),
            Map.entry("lectern.setup.token", ""),
            Map.entry("lectern.clock.offset", Long.toString(main.clockOffset().toSeconds()))
        ).forEach(System::setProperty);
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
            System.exit(1);
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
