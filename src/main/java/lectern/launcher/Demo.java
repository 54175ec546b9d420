package lectern.launcher;

import picocli.CommandLine.Command;

/** Loads the demo world into an empty database. */
@Command(name = "demo", description = "Load the demo world into an empty database: two organizations, their people and courses. Everybody's password is "
    + DemoWorld.PASSWORD + ".")
final class Demo implements Runnable {

    @Override
    public void run() {
        var settings = Settings.from(System.getenv());
        try (var installation = Installation.beside(settings)) {
            Migrations.of(installation.database()).run();
            DemoWorld.load(installation.database(), settings.files(), installation.keys());
            System.out.println("The demo world is loaded. Sign in as ada@acme.test, ben@acme.test, olga@acme.test or root@lectern.test with the password "
                + DemoWorld.PASSWORD + ".");
        }
    }
}
