package lectern.enrollments.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;

/** Sixty-four students vote, review, complete and comment on the same rows, and every process is killed in between. */
class CrowdIT {

    private static final int STUDENTS = 64;
    private static final int ACTS = 10;

    /** What was answered last of each student and thing, as a query that counts one row; what is on its way is not in it. */
    private final Map<String, String> promises = new ConcurrentHashMap<>();
    private final Set<String> complaints = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answered = new AtomicInteger();
    private final Instant end = Instant.now().plusSeconds(240);
    private String question;

    @Test
    void whatWasAnsweredIsThereOnceAndCounted() throws Exception {
        var home = Lectern.freshHome("crowd");
        var port = Map.of("PORT", Integer.toString(Lectern.freePort()));
        var lectern = Lectern.start(home, port);
        try {
            var workers = workers(lectern);
            workers.forEach(Thread::start);
            await(STUDENTS * ACTS / 3);
            kill(lectern);
            lectern = Lectern.start(home, port);
            for (var worker : workers) {
                worker.join();
            }
            assertEquals(Set.of(), complaints);
            assertTrue(answered.get() > STUDENTS * ACTS / 2, "too little was answered: " + answered);
            try (var database = lectern.database().asAdministrator()) {
                for (var promise : promises.entrySet()) {
                    assertEquals(1, count(database, promise.getValue()), promise.toString());
                }
                assertEquals(0, count(database, "select count(*) from (select 1 from lesson_qa_votes group by post_id, member_id having count(*) > 1) twice"));
                assertEquals(0, count(database, "select count(*) from counter_drift()"), "counters differ from their recount");
                assertEquals(0, count(database, "select coalesce(sum(recompute_progress(e.organization_id, e.id)), 0) from enrollments e join courses c on c.id = e.course_id and c.slug = 'course'"),
                    "progress differs from its recount");
            }
        } finally {
            lectern.close();
        }
    }

    private List<Thread> workers(Lectern lectern) {
        try (var room = Classroom.open(lectern)) {
            room.run("update course_lessons set is_required = slug in ('one', 'two') where course_id = ?", room.courseId());
            question = room.ben().submit(room.ben().get(room.at("/lessons/one/questions/new")).formWith("title"), Map.of("title", "Why is this so?")).location();
            List<Thread> workers = new ArrayList<>();
            for (int number = 0; number < STUDENTS; number++) {
                var word = "student" + number;
                var student = room.student("Student " + number, word);
                Classroom.press(student, room.at("/enrollment"));
                student.get(room.at("/lessons/one"));
                var me = "(select id from memberships where email = '" + room.email(word) + "')";
                var course = "'" + room.courseId() + "'";
                var address = room.at("");
                var chance = new Random(number);
                workers.add(new Thread(() -> IntStream.range(0, ACTS).forEach(act -> act(student, me, course, address, chance))));
            }
            return workers;
        }
    }

    // Whoever gets no answer does not know what became of it, waits and goes on with something else.
    private void act(Visitor student, String me, String course, String address, Random chance) {
        boolean isAnswered = false;
        while (!isAnswered && Instant.now().isBefore(end)) {
            try {
                something(student, me, course, address, chance);
                isAnswered = true;
            } catch (UncheckedIOException e) {
                pause();
            } catch (AssertionError e) {
                complaints.add(e.getMessage());
                isAnswered = true;
            }
        }
    }

    private void something(Visitor student, String me, String course, String address, Random chance) {
        switch (chance.nextInt(4)) {
            case 0 -> vote(student, me);
            case 1 -> review(student, me, course, address, 1 + chance.nextInt(5));
            case 2 -> complete(student, me, course, address);
            default -> comment(student, me, chance);
        }
    }

    private void vote(Visitor student, String me) {
        var form = (FormElement) student.get(question).document().selectFirst("form[action*='/vote']");
        if (form == null) {
            return;
        }
        boolean isTaken = form.selectFirst("button").attr("aria-pressed").equals("true");
        change(me + " votes", "select " + (isTaken ? "1 - count(*)" : "count(*)") + " from lesson_qa_votes where post_id = '" + question.replaceFirst(".*/", "") + "' and member_id = " + me,
            () -> student.submit(form, Map.of()));
    }

    private void review(Visitor student, String me, String course, String address, int stars) {
        var page = student.get(address + "/reviews/mine").document();
        var form = (FormElement) page.selectFirst("form:has([name=stars])");
        if (form != null) {
            change(me + " reviews", "select count(*) from course_reviews where course_id = " + course + " and student_id = " + me + " and stars = " + stars,
                () -> student.submit(form, Map.of("stars", String.valueOf(stars), "body", "As I found it.")));
        }
    }

    private void complete(Visitor student, String me, String course, String address) {
        var page = student.get(address + "/lessons/two").document();
        var mark = (FormElement) Stream.of("form[action$='/completion']", "form[action$='/completion/undoing']").map(page::selectFirst).filter(found -> found != null).findFirst().orElse(null);
        if (mark != null) {
            change(me + " completes", "select count(*) from student_progress p join course_lessons l on l.id = p.lesson_id and l.slug = 'two' where p.course_id = " + course
                + " and p.student_id = " + me + " and p.completed_at is " + (mark.attr("action").endsWith("/undoing") ? "" : "not ") + "null", () -> student.submit(mark, Map.of()));
        }
    }

    private void comment(Visitor student, String me, Random chance) {
        var text = "Because of " + chance.nextLong();
        var form = student.get(question).formWith("body");
        change(me + " says " + text, "select count(*) from lesson_qa where posted_by_id = " + me + " and body = '" + text + "'", () -> student.submit(form, Map.of("body", text)));
    }

    private void change(String thing, String query, Supplier<Answer> write) {
        promises.remove(thing);
        Answer answer = write.get();
        if (answer.status() != 303) {
            throw new AssertionError(thing + " is answered with " + answer.status());
        }
        promises.put(thing, query);
        answered.incrementAndGet();
    }

    private void await(int answers) throws InterruptedException {
        var deadline = Instant.now().plusSeconds(120);
        while (answered.get() < answers) {
            assertTrue(Instant.now().isBefore(deadline), "too little was answered: " + answered + complaints);
            Thread.sleep(50);
        }
    }

    private static void kill(Lectern lectern) throws InterruptedException {
        var all = Stream.concat(Stream.of(lectern.process().toHandle()), lectern.process().descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        lectern.process().waitFor();
    }

    // Until the product is back.
    private static void pause() {
        try {
            Thread.sleep(3000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long count(Connection database, String query) throws SQLException {
        try (var row = database.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
