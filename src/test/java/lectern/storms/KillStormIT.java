package lectern.storms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The whole process group is killed while 16 clients enrol, mark lessons done, save an article and upload pictures. After
 * the next start every write that was answered is there and every counter equals its recount.
 */
class KillStormIT {

    private static final String COURSE = "/acme/courses/safe-lifting-in-the-warehouse";
    private static final int STUDENTS = 10;
    private static final int UPLOADERS = 5;

    /** What the clients were told, by the thing it is about. */
    private final Map<String, String> enrolments = new ConcurrentHashMap<>();
    private final Map<String, Boolean> marks = new ConcurrentHashMap<>();
    private final Map<String, byte[]> uploads = new ConcurrentHashMap<>();
    private final AtomicInteger savedText = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();

    @Test
    @Tag("proof")
    void aKillLosesNothing() throws Exception {
        storm("storm", 1);
    }

    @Test
    @Tag("proof")
    void tenKillsLoseNothing() throws Exception {
        storm("storms", 10);
    }

    private void storm(String name, int kills) throws Exception {
        Map<String, String> environment = Map.of("PORT", Integer.toString(Lectern.freePort()));
        Lectern lectern = Lectern.start(name, environment);
        List<String> students = students(lectern);
        String lesson = lessonToEdit(lectern);
        for (int kill = 1; kill <= kills; kill++) {
            int before = answered.get();
            rage(lectern, students, lesson);
            killEverything(lectern);
            lectern = Lectern.start(lectern.home(), environment);
            assertTrue(answered.get() > before + 20, "only " + (answered.get() - before) + " writes were answered before kill " + kill);
            verify(lectern, lesson);
        }
        lectern.close();
    }

    private void rage(Lectern lectern, List<String> students, String lesson) throws Exception {
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService clients = Executors.newFixedThreadPool(STUDENTS + UPLOADERS + 1);
        List<Visitor> visitors = new ArrayList<>();
        for (String student : students) {
            visitors.add(Visitor.of(lectern).signIn(student));
        }
        Visitor author = Visitor.of(lectern).signIn("ben@acme.test");
        for (int i = 0; i < STUDENTS; i++) {
            String student = students.get(i);
            Visitor visitor = visitors.get(i);
            clients.submit(() -> untilOver(isOver, () -> learn(visitor, student)));
        }
        for (int i = 0; i < UPLOADERS; i++) {
            clients.submit(() -> untilOver(isOver, () -> upload(author)));
        }
        clients.submit(() -> untilOver(isOver, () -> save(author, lesson)));
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(4_000, 7_000));
        killEverything(lectern);
        isOver.set(true);
        clients.shutdown();
        assertTrue(clients.awaitTermination(90, TimeUnit.SECONDS));
    }

    /** One step of a client; whatever breaks while the product dies is not an answer. */
    private interface Step {
        void run() throws Exception;
    }

    private static void untilOver(AtomicBoolean isOver, Step step) {
        while (!isOver.get()) {
            try {
                step.run();
            } catch (Exception | AssertionError e) {
                // The connection broke, or the page was cut: nothing was promised.
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void learn(Visitor visitor, String student) {
        boolean isIn = !"dropped".equals(enrolments.getOrDefault(student, "dropped"));
        String token = visitor.get(COURSE).document().select("meta[name=csrf]").attr("content");
        if (isIn && ThreadLocalRandom.current().nextInt(3) > 0) {
            String key = student + " " + COURSE;
            Answer marked = visitor.post(COURSE + "/lessons/a-card-for-the-pocket/completion", Map.of("_csrf", token));
            if (marked.status() == 303) {
                marks.put(key, true);
                answered.incrementAndGet();
            }
            return;
        }
        // What is on its way may have happened or not, so nothing is expected of it until it is answered.
        enrolments.remove(student);
        Answer changed = visitor.post(COURSE + (isIn ? "/enrollment/dropping" : "/enrollment"), Map.of("_csrf", token));
        if (changed.status() == 303) {
            enrolments.put(student, isIn ? "dropped" : "enrolled");
            answered.incrementAndGet();
        }
    }

    private void upload(Visitor author) throws IOException {
        String token = author.get("/acme").document().select("meta[name=csrf]").attr("content");
        Path picture = Files.createTempFile("storm", ".png");
        byte[] content = picture();
        Files.write(picture, content);
        Answer answer = author.upload(COURSE + "/edit/pictures?_csrf=" + token, Map.of("file", picture));
        Files.delete(picture);
        if (answer.status() == 201) {
            uploads.put(answer.text().replaceAll("(?s).*\"url\"\\s*:\\s*\"([^\"]+)\".*", "$1"), content);
            answered.incrementAndGet();
        }
    }

    private void save(Visitor author, String lesson) {
        Answer page = author.get(lesson);
        Map<String, Object> fields = new HashMap<>();
        page.formWith("version").select("[name]").forEach(field -> fields.put(field.attr("name"), field.val()));
        int next = savedText.get() + 1;
        fields.put("body", "<p>Written " + next + " times.</p>");
        Answer answer = author.post(lesson, fields);
        if (answer.status() == 303) {
            savedText.set(next);
            answered.incrementAndGet();
        }
    }

    private void verify(Lectern lectern, String lesson) throws SQLException {
        Visitor author = Visitor.of(lectern).signIn("ben@acme.test");
        uploads.forEach((url, content) -> {
            Answer file = author.get(url);
            assertEquals(200, file.status(), url);
            assertTrue(Arrays.equals(content, file.body()), url + " has other bytes");
        });
        String text = author.get(lesson).text();
        int stored = Integer.parseInt(text.replaceAll("(?s).*Written (\\d+) times.*", "$1"));
        assertTrue(stored == savedText.get() || stored == savedText.get() + 1, "stored " + stored + ", answered " + savedText.get());
        savedText.set(stored);
        try (Connection database = lectern.database().asAdministrator()) {
            enrolments.forEach((student, status) -> assertEquals("dropped".equals(status), "dropped".equals(enrolment(database, student)), student));
            marks.keySet().forEach(key -> assertTrue(isMarked(database, key.split(" ")[0]), key));
            try (var drift = database.createStatement().executeQuery("select * from counter_drift()")) {
                assertTrue(!drift.next(), "a counter drifted");
            }
        }
    }

    private static String enrolment(Connection database, String student) {
        return text(database, """
            select e.status from enrollments e join memberships m on m.organization_id = e.organization_id and m.id = e.student_id
              join courses c on c.organization_id = e.organization_id and c.id = e.course_id
             where m.email = ? and c.slug = 'safe-lifting-in-the-warehouse'
            """, student);
    }

    private static boolean isMarked(Connection database, String student) {
        return text(database, """
            select count(p.completed_at)::text from student_progress p join memberships m on m.organization_id = p.organization_id and m.id = p.student_id
              join course_lessons l on l.organization_id = p.organization_id and l.id = p.lesson_id
             where m.email = ? and l.slug = 'a-card-for-the-pocket'
            """, student).equals("1");
    }

    private static String text(Connection database, String query, String parameter) {
        try (var statement = database.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> students(Lectern lectern) throws SQLException {
        List<String> students = new ArrayList<>();
        try (Connection database = lectern.database().asAdministrator(); var rows = database.createStatement().executeQuery("""
                select m.email from memberships m join organizations o on o.id = m.organization_id
                where o.slug = 'acme' and m.user_id is not null and m.left_at is null
                  and not exists (select from user_roles r where r.organization_id = m.organization_id and r.member_id = m.id and r.role <> 'member')
                  and not exists (select from enrollments e join courses c on c.organization_id = e.organization_id and c.id = e.course_id
                                   where e.organization_id = m.organization_id and e.student_id = m.id and c.slug = 'safe-lifting-in-the-warehouse')
                order by m.email
                """)) {
            while (rows.next()) {
                students.add(rows.getString(1));
            }
        }
        assertTrue(students.size() >= STUDENTS, "the demo world has " + students.size() + " students for the storm");
        return students.subList(0, STUDENTS);
    }

    private static String lessonToEdit(Lectern lectern) throws SQLException {
        try (Connection database = lectern.database().asAdministrator(); var row = database.createStatement().executeQuery("""
                select l.id from course_lessons l join courses c on c.organization_id = l.organization_id and c.id = l.course_id
                where c.slug = 'safe-lifting-in-the-warehouse' and l.lesson_type = 'article' order by l.id limit 1
                """)) {
            assertTrue(row.next());
            return COURSE + "/edit/lessons/" + row.getString(1);
        }
    }

    private static void killEverything(Lectern lectern) throws InterruptedException {
        List<ProcessHandle> all = new ArrayList<>(lectern.process().descendants().toList());
        all.add(lectern.process().toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        lectern.process().waitFor();
    }

    // A picture of random noise, so that each upload has bytes of its own.
    private static byte[] picture() throws IOException {
        var image = new BufferedImage(24, 24, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 24 * 24; i++) {
            image.setRGB(i % 24, i / 24, ThreadLocalRandom.current().nextInt(0xffffff));
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
