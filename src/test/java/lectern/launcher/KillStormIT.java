package lectern.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every process is killed while sixteen people work; whatever was answered is there afterwards. */
class KillStormIT {

    private static final List<String> KINDS = List.of("saved", "uploaded", "enrolled", "dropped", "completed");
    private static final List<String> COURSES = List.of("reading-a-balance-sheet", "safe-lifting-in-the-warehouse", "writing-that-gets-answered");
    private static final Random CHANCE = new Random(20261121);

    @TempDir
    Path folder;

    /** What was answered last about each thing, as a query that must count at least one row; what is on its way is not in it. */
    private final Map<String, String> promises = new ConcurrentHashMap<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    // Nothing changes while it is judged what is there.
    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final Lock changing = lock.readLock();
    private final Lock judging = lock.writeLock();
    private final Set<String> complaints = ConcurrentHashMap.newKeySet();
    private Lectern lectern;
    private volatile boolean isOver;

    @Test
    void everyAnsweredWriteOutlivesAKill() throws Exception {
        storm(1);
    }

    @Test
    @Tag("proof")
    void everyAnsweredWriteOutlivesTenKills() throws Exception {
        storm(10);
    }

    private void storm(int kills) throws Exception {
        var home = Lectern.freshHome("storm");
        var port = Integer.toString(Lectern.freePort());
        lectern = Lectern.start(home, Map.of("PORT", port));
        var people = people();
        var workers = workers(people);
        workers.forEach(Thread::start);
        try {
            for (var kill = 1; kill <= kills; kill++) {
                awaitWork();
                Thread.sleep(CHANCE.nextInt(4000));
                killEverything();
                if (kill % 4 == 0) {
                    killHalfWayUp(home, port);
                }
                lectern = Lectern.start(home, Map.of("PORT", port));
                requireAll(kill);
            }
        } finally {
            isOver = true;
            for (var worker : workers) {
                worker.join();
            }
            lectern.close();
        }
        assertEquals(Set.of(), complaints);
    }

    // Until something of each kind was answered since the last kill, however slow the machine is.
    private void awaitWork() throws InterruptedException {
        var before = Map.copyOf(answers);
        var deadline = Instant.now().plusSeconds(90);
        while (!KINDS.stream().allMatch(kind -> answers.getOrDefault(kind, 0) > before.getOrDefault(kind, 0) + 1)) {
            assertTrue(Instant.now().isBefore(deadline), "too little was answered: " + answers + " after " + before + complaints);
            Thread.sleep(100);
        }
    }

    /** Does what changes a thing and keeps what is true of it once that is answered. */
    private void change(String kind, String thing, String query, Supplier<Answer> write) {
        changing.lock();
        try {
            promises.remove(thing);
            expect(303, write.get());
            promises.put(thing, query);
            answers.merge(kind, 1, Integer::sum);
        } finally {
            changing.unlock();
        }
    }

    private void requireAll(int kill) throws SQLException {
        judging.lock();
        try (var connection = lectern.database().asAdministrator()) {
            for (var promise : promises.entrySet()) {
                assertTrue(count(connection, promise.getValue()) > 0, "after kill " + kill + " it is lost: " + promise);
            }
            assertEquals(0, count(connection, "select count(*) from counter_drift()"), "counters differ from their recount after kill " + kill);
            requireContents(connection);
        } finally {
            judging.unlock();
        }
    }

    private void requireContents(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select path, sha256 from files where status = 'stored'")) {
            while (rows.next()) {
                assertEquals(rows.getString(2), sha256(read(lectern.home().resolve("files").resolve(rows.getString(1)))), rows.getString(1));
            }
        }
    }

    private void killEverything() throws InterruptedException {
        var all = Stream.concat(Stream.of(lectern.process().toHandle()), lectern.process().descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        lectern.process().waitFor();
    }

    private void killHalfWayUp(Path home, String port) throws Exception {
        var starting = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
            Path.of("target/lectern/lectern.jar").toAbsolutePath().toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        starting.environment().putAll(Map.of("LECTERN_HOME", home.toString(), "PORT", port));
        var process = starting.start();
        Thread.sleep(1000 + CHANCE.nextInt(3000));
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList().forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    private List<Thread> workers(List<String> people) {
        var workers = new ArrayList<Thread>();
        IntStream.range(0, 4).forEach(i -> workers.add(worker("ben@acme.test", visitor -> author(visitor, i))));
        IntStream.range(0, 4).forEach(i -> workers.add(worker("ben@acme.test", visitor -> upload(visitor, i))));
        people.stream().limit(8).forEach(email -> workers.add(worker(email, visitor -> study(visitor, email))));
        return workers;
    }

    // One after the other: a flood of sign-ins is turned away.
    private Thread worker(String email, Work work) {
        var visitor = Visitor.of(lectern).signIn(email);
        return new Thread(() -> work(visitor, work));
    }

    private interface Work {
        void on(Visitor visitor) throws IOException;
    }

    // A person works until the connection breaks, and goes on, still signed in, when the product is back.
    private void work(Visitor visitor, Work work) {
        while (!isOver) {
            try {
                work.on(visitor);
            } catch (UncheckedIOException | IOException e) {
                pause();
            } catch (AssertionError e) {
                complaints.add(e.getMessage().lines().findFirst().orElse(""));
                pause();
            }
        }
    }

    private void author(Visitor ben, int number) {
        var course = expect(303, ben.submit(ben.get("/acme/courses/new").form("main form"), Map.of("title", "Storm " + number + " " + System.nanoTime(),
            "summary", "Written in a storm.", "subject", "Safety"))).location();
        expect(303, ben.submit(ben.get(course).form("form[action$='/sections']"), Map.of("title", "Only section")));
        var lesson = expect(303, ben.submit(ben.get(course + "/lessons/new").form("form#new-lesson"), Map.of("title", "Page", "kind", "article"))).location();
        var id = lesson.substring(lesson.lastIndexOf('/') + 1);
        for (var text = 1; !isOver; text++) {
            var body = "<p>saved " + "x".repeat(text) + "</p>";
            change("saved", "text of " + lesson, "select count(*) from course_lessons where id = '" + id + "' and length(body) = " + body.length(),
                () -> ben.submit(ben.get(lesson).formWith("body"), Map.of("body", body)));
        }
    }

    private void upload(Visitor ben, int number) throws IOException {
        var page = "/acme/courses/reading-a-balance-sheet/edit/files";
        while (!isOver) {
            var content = ("upload " + number + " " + System.nanoTime() + "\n").repeat(3000).getBytes(StandardCharsets.UTF_8);
            var file = Files.write(folder.resolve("upload-" + number + ".txt"), content);
            change("uploaded", "file " + sha256(content), "select count(*) from files where status = 'stored' and sha256 = '" + sha256(content) + "'",
                () -> ben.submit(ben.get(page).form("form#file-form"), Map.of("file", file)));
        }
    }

    private void study(Visitor student, String email) {
        for (var course : COURSES) {
            var address = "/acme/courses/" + course;
            press(student, email, course, "/enrollment", "enrolled", "<> 'dropped'");
            var lessons = new ArrayList<>(student.get(address).document().select("a[href*='/lessons/']").eachAttr("href").stream().distinct().toList());
            Collections.shuffle(lessons, CHANCE);
            lessons.stream().limit(3).forEach(lesson -> read(student, email, course, URI.create(lesson).getPath()));
            press(student, email, course, "/enrollment/dropping", "dropped", "= 'dropped'");
        }
        pause();
    }

    // By its whole address: the way back from the last course stands on the page of the next one.
    private void press(Visitor student, String email, String course, String action, String kind, String status) {
        var address = "/acme/courses/" + course;
        var button = student.get(address).document().selectFirst("form[action='" + address + action + "']");
        if (button != null) {
            change(kind, email + " in " + course, "select count(*) from enrollments e" + of(email, course, "e.student_id", "e.course_id") + " and e.status " + status,
                () -> student.submit((FormElement) button, Map.of()));
        }
    }

    private void read(Visitor student, String email, String course, String lesson) {
        var slug = lesson.substring(lesson.lastIndexOf('/') + 1);
        var thing = email + " at " + slug;
        var page = student.get(lesson);
        if (page.status() == 403 || page.status() == 404) {
            return;
        }
        expect(200, page);
        promises.put(thing + " opened", progress(email, course, slug, "p.first_opened_at is not null"));
        var mark = page.document().selectFirst("form[action$='/completion']");
        var undo = page.document().selectFirst("form[action$='/completion/undoing']");
        if (mark != null) {
            change("completed", thing, progress(email, course, slug, "p.completed_at is not null"), () -> student.submit((FormElement) mark, Map.of()));
        } else if (undo != null) {
            change("undone", thing, progress(email, course, slug, "p.completed_at is null"), () -> student.submit((FormElement) undo, Map.of()));
        }
    }

    private static String progress(String email, String course, String lesson, String condition) {
        return "select count(*) from student_progress p" + of(email, course, "p.student_id", "p.course_id") + " and " + condition
            + " and p.lesson_id = (select l.id from course_lessons l where l.course_id = p.course_id and l.slug = '" + lesson + "' and l.deleted_at is null)";
    }

    private static String of(String email, String course, String student, String courseId) {
        return " where " + student + " = (select id from memberships where email = '" + email + "') and " + courseId
            + " = (select id from courses where slug = '" + course + "')";
    }

    // Students who are new to most courses, so that there is something left to enrol in and to read.
    private List<String> people() throws SQLException {
        try (var connection = lectern.database().asAdministrator(); var rows = connection.createStatement().executeQuery("""
                select m.email
                  from memberships m
                  join organizations o on o.id = m.organization_id and o.slug = 'acme'
                  join user_roles r on r.organization_id = m.organization_id and r.member_id = m.id and r.role = 'member'
                  left join student_progress p on p.organization_id = m.organization_id and p.student_id = m.id and p.first_opened_at is not null
                 where m.user_id is not null
                 group by m.email order by count(p.id), m.email
                """)) {
            var people = new ArrayList<String>();
            while (rows.next()) {
                people.add(rows.getString(1));
            }
            return people;
        }
    }

    private static Answer expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError(answer.uri() + " answers " + answer.status() + " instead of " + status);
        }
        return answer;
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
