package lectern.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lectern.platform.crypto.Keys;
import lectern.testing.Lectern;
import lectern.testing.TestPostgres;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which a start can fail ends with one sentence that says what is wrong and what to do. */
class FailuresIT {

    @TempDir
    Path home;

    @Test
    void wrongUse() {
        assertSays(run(Map.of(), "fly"), 2, "Unmatched argument at index 0: 'fly'", "see lectern --help");
        assertSays(run(Map.of(), "serve", "--fast"), 2, "Unknown option: '--fast'", "see lectern serve --help");
        assertSays(run(Map.of(), "user", "create", "--name", "Ada"), 2, "Missing required option: '--email", "see lectern user create --help");
    }

    @Test
    void portTaken() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var port = Integer.toString(other.getLocalPort());
            assertSays(run(Map.of("PORT", port)), 1, "Port " + port + " on 127.0.0.1 is taken", "set PORT to another number");
        }
    }

    @Test
    void addressOfAnotherMachine() {
        assertSays(run(Map.of("LECTERN_ADDRESS", "203.0.113.7")), 1, "does not have the address 203.0.113.7", "set LECTERN_ADDRESS");
    }

    @Test
    void dataFolderInUseByALivingProcess() throws IOException {
        try (var channel = FileChannel.open(Home.open(home).path("lock"), java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE);
             var lock = channel.lock()) {
            // Through the same channel: closing another one on the file would give the lock back.
            channel.write(ByteBuffer.wrap("4711".getBytes(StandardCharsets.US_ASCII)));
            assertSays(run(Map.of()), 1, "in use by the running Lectern with process id 4711", "set LECTERN_HOME to another folder");
            assertTrue(lock.isValid());
        }
    }

    @Test
    void databaseUnreachable() {
        var url = "postgresql://lectern:secret@127.0.0.1:" + Lectern.freePort() + "/lectern";
        assertSays(run(Map.of("DATABASE_URL", url)), 1, "cannot be reached", "check that it runs");
    }

    @Test
    void databaseRefusesTheLogin() {
        var server = TestPostgres.empty().administered();
        var url = "postgresql://postgres:wrong@" + server.server() + "/" + server.database();
        assertSays(run(Map.of("DATABASE_URL", url)), 1, "refuses the login postgres", "check user and password");
    }

    @Test
    void databaseDoesNotExist() {
        var server = TestPostgres.empty().administered();
        var url = "postgresql://postgres:" + server.password() + "@" + server.server() + "/nowhere";
        assertSays(run(Map.of("DATABASE_URL", url)), 1, "nowhere on " + server.server() + " does not exist", "create it");
    }

    @Test
    void databaseTooOld() throws IOException {
        try (var old = new OldPostgres()) {
            assertSays(run(Map.of("DATABASE_URL", old.url())), 1, "is PostgreSQL 15.8 and too old", "upgrade it to PostgreSQL 18");
        }
    }

    @Test
    void databasePreparedWithAnotherKey() {
        var database = TestPostgres.empty();
        assertSays(run(Map.of("DATABASE_URL", url(database), "LECTERN_KEY", Keys.generate())), 1, "prepared with another LECTERN_KEY", "give this process the same key");
        assertSays(run(Map.of("DATABASE_URL", url(database))), 1, "a key that is missing here", "set LECTERN_KEY");
        assertFalse(Files.exists(home.resolve("key")));
    }

    @Test
    void schemaNewerThanTheProgram() throws SQLException {
        var database = TestPostgres.fresh();
        execute(database, """
            insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
            values (9999, '9999', 'future', 'SQL', 'V9999__future.sql', 1, 'test', 1, true)
            """);
        assertSays(run(with(database)), 1, "is at version 9999, newer than this program", "start the newer release");
    }

    @Test
    void migrationChanged() throws SQLException {
        var database = TestPostgres.fresh();
        execute(database, "update flyway_schema_history set checksum = checksum + 1 where version = '0002'");
        assertSays(run(with(database)), 1, "was changed (version 0002)", "put the file back");
    }

    @Test
    void keyMissing() throws IOException {
        Files.createDirectories(home.resolve("database"));
        assertSays(run(Map.of()), 1, "key of this installation is missing", "put " + home.resolve("key") + " back from your backup");
        Files.writeString(home.resolve("key"), "not a key");
        assertSays(run(Map.of()), 1, "does not hold a key", "put the right one back");
    }

    @Test
    void folderForFilesNotWritable() {
        var database = TestPostgres.fresh();
        var environment = new HashMap<>(with(database));
        environment.put("LECTERN_FILES", "/proc/files");
        assertSays(run(environment), 1, "The folder for files /proc/files cannot be written to", "set LECTERN_FILES");
    }

    @Test
    void diskFull() throws Exception {
        var process = onSmallDisk(30).start();
        var output = new String(process.getInputStream().readAllBytes());
        Assumptions.assumeFalse(process.waitFor() == 77, "This system lets nobody mount a small disk");
        assertSays(new Lectern.Run(process.exitValue(), output), 1, "The disk is full", "free some space");
    }

    @Test
    void demoWorldStaysOnThisMachine() {
        var database = TestPostgres.fresh();
        assertEquals(0, run(with(database), "demo").exitCode());
        var environment = new HashMap<>(with(database));
        environment.put("LECTERN_ADDRESS", "0.0.0.0");
        assertSays(run(environment), 1, "passwords are known to everybody", "say --demo-public");
        assertSays(run(with(database), "demo"), 1, "holds people or organizations already", "only into an empty one");
    }

    @Test
    void verboseShowsWhere() {
        var url = "postgresql://lectern:secret@127.0.0.1:" + Lectern.freePort() + "/lectern";
        var run = Lectern.run(home, Map.of("DATABASE_URL", url), "--verbose");
        assertTrue(run.output().contains("\tat lectern.launcher."), run.output());
        assertTrue(run.output().contains("Caused by: org.postgresql"), run.output());
    }

    private Lectern.Run run(Map<String, String> environment, String... arguments) {
        return Lectern.run(home, environment, arguments);
    }

    private static void assertSays(Lectern.Run run, int exitCode, String what, String whatToDo) {
        assertEquals(exitCode, run.exitCode(), run.output());
        assertTrue(run.output().contains(what), run.output());
        assertTrue(run.output().contains(whatToDo), run.output());
        assertFalse(run.output().contains("\tat "), run.output());
        assertEquals(1, run.output().strip().lines().count(), run.output());
        assertNotEquals("", run.output());
    }

    private static Map<String, String> with(TestPostgres.Database database) {
        return Map.of("DATABASE_URL", url(database), "LECTERN_KEY", TestPostgres.KEY);
    }

    private static String url(TestPostgres.Database database) {
        var server = database.administered();
        return "postgresql://" + server.user() + ":" + server.password() + "@" + server.server() + "/" + server.database();
    }

    private static void execute(TestPostgres.Database database, String statement) throws SQLException {
        try (var connection = database.asOwner()) {
            connection.createStatement().execute(statement);
        }
    }

    // A disk of so many megabytes, seen by the child alone.
    private ProcessBuilder onSmallDisk(int megabytes) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var script = "mount -t tmpfs -o size=" + megabytes + "m tmpfs " + home + " || exit 77; LECTERN_HOME=" + home + " PORT=" + Lectern.freePort()
            + " exec " + java + " -jar " + Path.of("target/lectern/lectern.jar").toAbsolutePath();
        return new ProcessBuilder(new ArrayList<>(List.of("sh", "-c", "unshare -rm sh -c '" + script + "' || exit $?"))).redirectErrorStream(true);
    }
}
