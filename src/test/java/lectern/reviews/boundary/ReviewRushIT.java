package lectern.reviews.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import lectern.enrollments.boundary.Classroom;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReviewRushIT {

    private static final int CROWD = 64;
    private static final int TURNS = 6;

    private final Classroom room = Classroom.open(Lectern.running());
    private final String mine = room.at("/reviews/mine");

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void everybodyPostsChangesAndTakesBackAtOnce() throws Exception {
        var crowd = new ArrayList<Visitor>();
        for (int number = 0; number < CROWD; number++) {
            crowd.add(room.student("Person " + number, "p" + number));
        }
        room.run("""
            insert into enrollments (organization_id, course_id, student_id, status, completed_at)
            select c.organization_id, c.id, m.id, 'completed', now() from courses c join memberships m on m.organization_id = c.organization_id and m.full_name like 'Person %' where c.id = ?
            """, room.courseId());
        var start = new CyclicBarrier(CROWD);
        var pool = Executors.newFixedThreadPool(CROWD);
        Map<Integer, Integer> statuses = new TreeMap<>();
        var turns = new ArrayList<Callable<Void>>();
        for (int number = 0; number < CROWD; number++) {
            var person = crowd.get(number);
            var chance = new Random(number);
            var token = person.get("/account").document().select("meta[name=csrf]").attr("content");
            turns.add(() -> {
                start.await();
                for (int turn = 0; turn < TURNS; turn++) {
                    int status = person.post(mine + (turn % 3 == 2 ? "/withdrawal" : ""),
                        Map.of("stars", String.valueOf(1 + chance.nextInt(5)), "body", "Turn " + turn, "_csrf", token)).status();
                    synchronized (statuses) {
                        statuses.merge(status, 1, Integer::sum);
                    }
                    if (turn % 3 == 2 && chance.nextBoolean()) {
                        person.post(mine + "/return", Map.of("_csrf", token));
                    }
                }
                return null;
            });
        }
        for (var done : pool.invokeAll(turns)) {
            done.get();
        }
        pool.shutdown();
        assertEquals(Map.of(303, CROWD * TURNS), statuses);
        assertEquals(String.valueOf(CROWD), room.one("select count(*) from course_reviews where course_id = ?", room.courseId()));
        assertEquals(List.of(), room.drift());
        assertTrue(Integer.parseInt(room.one("select count(*) from course_reviews where course_id = ? and withdrawn_at is null", room.courseId())) > 5);
    }

    @Test
    void twoPressesOfOneButtonMakeOneReview() throws Exception {
        var ada = room.student("Ada Marlow", "ada");
        Classroom.press(ada, room.at("/enrollment"));
        ada.get(room.at("/lessons/one"));
        ada.get(room.at("/lessons/three"));
        var token = ada.get(mine).document().select("meta[name=csrf]").attr("content");
        var start = new CyclicBarrier(8);
        var pool = Executors.newFixedThreadPool(8);
        var presses = new ArrayList<Callable<Integer>>();
        for (int press = 0; press < 8; press++) {
            presses.add(() -> {
                start.await();
                return ada.post(mine, Map.of("stars", "4", "body", "Clear", "_csrf", token)).status();
            });
        }
        for (var answer : pool.invokeAll(presses)) {
            assertEquals(303, answer.get());
        }
        pool.shutdown();
        assertEquals("1", room.one("select count(*) from course_reviews where course_id = ?", room.courseId()));
        assertEquals("1", room.one("select count(*) from student_activity where course_id = ? and activity_type = 'review_posted'", room.courseId()));
    }
}
