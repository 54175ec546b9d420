package lectern.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Starting, stopping and coming back after a kill, with the packaged product. */
class LauncherIT {

    @Test
    void startStopAndEveryKillInBetween() throws Exception {
        var home = Lectern.freshHome("kills");
        try (var first = Lectern.start(home, Map.of())) {
            assertEquals(200, Visitor.of(first).get("/-/ready").status());
            assertTrue(first.output().contains("This is the demo world"), first.output());
            assertTrue(first.output().lines().count() < 10, first.output());
            assertPrivate(home);
            mark(first, "written before any kill");

            postmaster(first).destroyForcibly();
            await("the database comes back by itself", () -> Visitor.of(first).get("/-/ready").status() == 200 && marks(first) == 1);
            mark(first, "written after the database was killed");

            first.process().destroyForcibly().waitFor();
        }
        assertTrue(ProcessHandle.of(postmasterPid(home)).isPresent(), "the orphan still runs");
        try (var second = Lectern.start(home, Map.of())) {
            assertTrue(second.output().contains("Stopping the database that an earlier process left running"), second.output());
            assertEquals(2, marks(second));
            mark(second, "written before everything is killed");
            var server = postmaster(second);
            second.process().destroyForcibly().waitFor();
            server.destroyForcibly();
            server.onExit().get(10, TimeUnit.SECONDS);
        }
        pointToALivingStranger(home);
        try (var third = Lectern.start(home, Map.of())) {
            assertEquals(3, marks(third));
            third.close();
            assertEquals(0, third.process().exitValue());
            assertTrue(third.output().endsWith("Stopping: requests in flight are finished first.\n"), third.output());
        }
        assertFalse(Files.exists(home.resolve("database/postmaster.pid")));
        assertTrue(Files.readString(home.resolve("logs/postgresql.log")).endsWith("database system is shut down\n"));
    }

    @Test
    void requestInFlightIsFinishedAndNewOnesAreTurnedAway() throws Exception {
        try (var lectern = Lectern.start("drain", Map.of(), "--no-demo")) {
            var address = URI.create(lectern.url());
            try (var slow = new Socket(address.getHost(), address.getPort()); var idle = new Socket(address.getHost(), address.getPort())) {
                send(slow, "POST /sign-in HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n\r\nemail");
                pause(1000);
                lectern.process().destroy();
                await("it says that it stops", () -> lectern.output().contains("Stopping"));
                send(idle, "GET /sign-in HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
                assertTrue(answer(idle).startsWith("HTTP/1.1 503"));
                assertTrue(lectern.process().isAlive());
                send(slow, "=x&p=1");
                var status = answer(slow).split(" ")[1];
                assertNotEquals("503", status);
            }
            assertTrue(lectern.process().waitFor(20, TimeUnit.SECONDS));
            assertEquals(0, lectern.process().exitValue());
        }
    }

    @Test
    void classesThatOneStartHasLoadedQuickenTheNext() throws IOException {
        var home = Lectern.freshHome("classes");
        var kept = home.resolve("run/classes.jsa");
        try (var first = Lectern.startByScript(home, "--no-demo")) {
            assertFalse(Files.exists(kept));
            Files.writeString(home.resolve("run/classes.jsa.making"), "left by a process that was killed while it wrote");
            first.close();
            assertEquals(0, first.process().exitValue());
            assertTrue(first.output().endsWith("Keeping the loaded classes, for a quicker next start.\n"), first.output());
        }
        try (var second = Lectern.startByScript(home, "--no-demo")) {
            assertEquals(200, Visitor.of(second).get("/-/ready").status());
            var maps = Path.of("/proc", Long.toString(second.process().pid()), "maps");
            assertTrue(!Files.exists(maps) || Files.readString(maps).contains(kept.toString()), "the archive is not in use");
            second.close();
            assertTrue(second.output().endsWith("Stopping: requests in flight are finished first.\n"), second.output());
        }
    }

    @Test
    void emptyStartPrintsATokenAndPeopleAreCreatedBesideIt() throws IOException {
        var home = Lectern.freshHome("empty");
        try (var lectern = Lectern.start(home, Map.of("LECTERN_LOG", "json"), "--no-demo")) {
            assertTrue(lectern.output().lines().allMatch(line -> line.startsWith("{\"time\":\"") && line.endsWith("}")), lectern.output());
            assertTrue(lectern.output().matches("(?s).*one-time token: [0-9a-f]{32}\".*"), lectern.output());
            var refused = Lectern.run(home, Map.of(), "user", "create", "--email", "root@example.org", "--name", "Root");
            assertTrue(refused.output().contains("12 to 200 characters"), refused.output());
            var common = Lectern.runWithInput("qwertyuiop123\n", home, Map.of(), "user", "create", "--email", "root@example.org", "--name", "Root");
            assertTrue(common.output().contains("tried first"), common.output());
            var created = Lectern.runWithInput("a quiet harbour\n", home, Map.of(), "user", "create", "--email", "Root@Example.org", "--name", "Root", "--platform-admin");
            assertEquals("root@example.org can sign in and is a platform admin.", created.output().strip());
            Visitor.of(lectern).signIn("root@example.org", "a quiet harbour");
            var migrated = Lectern.run(home, Map.of(), "migrate");
            assertTrue(migrated.output().startsWith("The schema is up to date"), migrated.output());
        }
    }

    @Test
    void databaseOfOnesOwnNeedsOnlyTheGrantsThatAreDocumented() throws Exception {
        var home = Home.open(Lectern.freshHome("server"));
        home.lock();
        var keys = lectern.platform.crypto.Keys.of("5e".repeat(32));
        try (var server = EmbeddedPostgres.start(home, keys)) {
            var admin = server.administered();
            try (var connection = java.sql.DriverManager.getConnection(admin.jdbc(), admin.user(), admin.password()); var statement = connection.createStatement()) {
                statement.execute("create role hosting login createrole password 'p@ss/word'");
                statement.execute("create database learning owner hosting");
            }
            var url = "postgresql://hosting:p%40ss%2Fword@" + admin.server() + "/learning";
            var node = Lectern.freshHome("node");
            var demo = Lectern.run(node, Map.of("DATABASE_URL", url), "demo");
            assertEquals(0, demo.exitCode(), demo.output());
            try (var lectern = Lectern.start(node, Map.of("DATABASE_URL", url))) {
                assertEquals(200, Visitor.of(lectern).get("/-/ready").status());
            }
            var key = Files.readString(node.resolve("key")).strip();
            var second = Lectern.run(Lectern.freshHome("node-2"), Map.of("DATABASE_URL", url, "LECTERN_KEY", key), "migrate");
            assertTrue(second.output().startsWith("The schema is up to date"), second.output());
        } finally {
            home.unlock();
        }
    }

    @Test
    void containersOwnPagesAreClosed() {
        var visitor = Visitor.of(Lectern.running());
        for (var path : List.of("/health", "/health/live", "/metrics", "/metrics/base", "/openapi", "/application.wadl")) {
            var answer = visitor.get(path);
            assertEquals(404, answer.status(), path);
            assertTrue(answer.text().contains("This page does not exist"), answer.text());
            assertFalse(answer.text().contains("Payara"), answer.text());
        }
        assertEquals(null, visitor.get("/-/live").header("Server"));
    }

    private static void assertPrivate(Path home) throws IOException {
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("key"))));
    }

    private static void mark(Lectern lectern, String name) throws SQLException {
        try (var connection = lectern.database().asAdministrator(); var statement = connection.createStatement()) {
            statement.execute("create table if not exists marks (name text)");
            statement.execute("insert into marks values ('" + name + "')");
        }
    }

    private static int marks(Lectern lectern) throws SQLException {
        try (var connection = lectern.database().asAdministrator(); var rows = connection.createStatement().executeQuery("select count(*) from marks")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static ProcessHandle postmaster(Lectern lectern) throws IOException {
        return ProcessHandle.of(postmasterPid(lectern.home())).orElseThrow();
    }

    private static long postmasterPid(Path home) throws IOException {
        return Long.parseLong(Files.readAllLines(home.resolve("database/postmaster.pid")).get(0).strip());
    }

    // After a restart of the machine the number may belong to any other process.
    private static void pointToALivingStranger(Path home) throws IOException {
        var file = home.resolve("database/postmaster.pid");
        var lines = Files.readAllLines(file);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(file, lines);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String answer(Socket socket) throws IOException {
        socket.setSoTimeout(15_000);
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private interface Check {
        boolean holds() throws Exception;
    }

    private static void await(String what, Check check) throws Exception {
        var deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (true) {
            try {
                if (check.holds()) {
                    return;
                }
            } catch (IllegalStateException | SQLException | java.io.UncheckedIOException e) {
                // Not yet.
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("For 30 seconds it was not true that " + what);
            }
            pause(100);
        }
    }

    private static void pause(long millis) throws InterruptedException {
        Thread.sleep(millis);
    }
}
