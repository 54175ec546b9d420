package lectern.launcher;

import picocli.CommandLine.Command;

/** Brings the schema up to date and ends. */
@Command(name = "migrate", description = "Bring the database's schema up to date without starting Lectern.")
final class Migrate implements Runnable {

    @Override
    public void run() {
        try (var installation = Installation.beside(Settings.from(System.getenv()))) {
            var migrations = Migrations.of(installation.database());
            var count = migrations.run();
            System.out.println(count == 0 ? "The schema is up to date (" + migrations.head() + ")." : "Migrated: " + count + " files ran; the schema is at " + migrations.head() + ".");
        }
    }
}
