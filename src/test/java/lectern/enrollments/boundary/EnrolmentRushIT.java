package lectern.enrollments.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnrolmentRushIT {

    private static final int CROWD = 64;
    private static final int PLACES = 20;

    private final Lectern lectern = Lectern.running();
    private final Classroom room = Classroom.open(lectern);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void twentyOfSixtyFourGetInAndTheRestReadWhy() throws Exception {
        room.change("capacity = " + PLACES);
        var crowd = crowd();
        var answers = atOnce(crowd.stream().<Callable<Answer>>map(person -> () -> person.press("/enrollment")).toList());
        Map<Integer, Integer> statuses = new TreeMap<>();
        answers.forEach(answer -> statuses.merge(answer.status(), 1, Integer::sum));
        assertEquals(Map.of(303, PLACES, 409, CROWD - PLACES), statuses);
        for (var refused : answers.stream().filter(answer -> answer.status() == 409).toList()) {
            assertEquals("This course is full", refused.textOf("h1"));
            assertTrue(refused.textOf("[role=alert]").contains("All 20 places are taken."), refused.textOf("[role=alert]"));
        }
        assertEquals("20", room.one("select count(*) from enrollments where course_id = ?", room.courseId()));
        assertEquals("20", room.one("select enrolled_count from courses where id = ?", room.courseId()));
        assertEquals(List.of(), room.drift());
    }

    @Test
    void everybodyComesGoesReadsAndFinishesAtOnce() throws Exception {
        var crowd = crowd();
        var answers = atOnce(crowd.stream().<Callable<Answer>>map(person -> person::study).toList());
        assertTrue(answers.stream().allMatch(answer -> answer.status() == 200), () -> answers.stream().map(Answer::status).toList().toString());
        assertEquals(List.of(), room.drift());
        assertEquals("64 0 0", room.one("select concat_ws(' ', completed_count, in_progress_count, dropped_count) from enrollment_counts where course_id = ?", room.courseId()));
        assertEquals("64", room.one("select count(*) from student_activity where course_id = ? and activity_type = 'course_completed'", room.courseId()));
    }

    /** Somebody with an open page, who knows its token. */
    private record Person(Classroom room, Visitor visitor, String token) {

        Answer press(String path) {
            return press(path, Map.of());
        }

        Answer press(String path, Map<String, String> fields) {
            var all = new LinkedHashMap<String, Object>(fields);
            all.put("_csrf", token);
            return visitor.post(room.at(path), all);
        }

        Answer study() {
            press("/enrollment");
            visitor.get(room.at("/lessons/one"));
            press("/lessons/one/time", Map.of("seconds", "30"));
            press("/enrollment/dropping");
            press("/enrollment");
            press("/lessons/two/completion");
            visitor.get(room.at("/lessons/three"));
            press("/lessons/three/time", Map.of("seconds", "30"));
            return visitor.get(room.at(""));
        }
    }

    private List<Person> crowd() {
        return IntStream.range(0, CROWD).mapToObj(number -> {
            var visitor = room.student("Person " + number, "p" + number);
            return new Person(room, visitor, visitor.get(room.at("")).document().select("meta[name=csrf]").attr("content"));
        }).toList();
    }

    private static List<Answer> atOnce(List<Callable<Answer>> presses) throws Exception {
        var gate = new CyclicBarrier(presses.size());
        var pool = Executors.newFixedThreadPool(presses.size());
        var pending = pool.invokeAll(presses.stream().<Callable<Answer>>map(press -> () -> {
            gate.await();
            return press.call();
        }).toList());
        var answers = new ArrayList<Answer>();
        for (var one : pending) {
            answers.add(one.get());
        }
        pool.shutdown();
        return answers;
    }
}
