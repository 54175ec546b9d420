package lectern.questions.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.testing.Answer;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VotesRushIT {

    private static final int CROWD = 64;

    private final Seminar room = new Seminar();

    @AfterEach
    void close() {
        room.close();
    }

    /** Everybody votes several times and half of them take it back, while answers come and an answer is accepted again and again. */
    @Test
    void everyVoteCountsOnce() throws Exception {
        Visitor ada = room.student("Ada");
        String asked = room.ask(ada, "Who is right?");
        List<String> answers = List.of(room.answer(room.ben, asked, "I am"), room.answer(room.ben, asked, "You are"));
        List<Person> crowd = IntStream.range(0, CROWD).mapToObj(number -> Person.of(room.student("P" + number))).toList();
        Person asker = Person.of(ada);
        Stream<Callable<List<Answer>>> presses = IntStream.range(0, CROWD).mapToObj(number -> () -> {
            Person person = crowd.get(number);
            return Stream.of("/vote", "/vote/undo", "/vote", "/vote", number % 2 == 0 ? "/vote" : "/vote/undo").map(press -> person.press(asked + press)).toList();
        });
        Stream<Callable<List<Answer>>> others = Stream.of(
            () -> IntStream.range(0, 20).mapToObj(turn -> asker.press(answers.get(turn % 2) + "/acceptance")).toList(),
            () -> IntStream.range(0, 20).mapToObj(turn -> Person.of(room.ben).press(answers.get(1 - turn % 2) + "/acceptance")).toList(),
            () -> IntStream.range(0, 10).mapToObj(turn -> crowd.get(0).press(asked + "/answers", Map.of("body", "Answer " + turn))).toList());
        List<Answer> all = atOnce(Stream.concat(presses, others).toList());
        assertTrue(all.stream().allMatch(answer -> answer.status() == 303), () -> all.stream().map(Answer::status).distinct().toList().toString());
        assertEquals(CROWD / 2, Integer.parseInt(room.post(asked, "vote_count")));
        assertEquals("12", room.post(asked, "answer_count"));
        assertEquals(CROWD / 2, Integer.parseInt(room.one("select count(*) from lesson_qa_votes where post_id = ?", Seminar.id(asked))));
        assertTrue(answers.stream().map(Seminar::id).map(String::valueOf).toList().contains(room.post(asked, "accepted_answer_id")));
        assertEquals(List.of(), room.drift());
    }

    private record Person(Visitor visitor, String token) {

        static Person of(Visitor visitor) {
            return new Person(visitor, visitor.get("/account").document().select("meta[name=csrf]").attr("content"));
        }

        Answer press(String path) {
            return press(path, Map.of());
        }

        Answer press(String path, Map<String, String> fields) {
            var all = new java.util.LinkedHashMap<>(fields);
            all.put("_csrf", token);
            return visitor.post(path, all);
        }
    }

    private static List<Answer> atOnce(List<Callable<List<Answer>>> work) throws Exception {
        var gate = new CyclicBarrier(work.size());
        var pool = Executors.newFixedThreadPool(work.size());
        List<Future<List<Answer>>> pending = pool.invokeAll(work.stream().<Callable<List<Answer>>>map(one -> () -> {
            gate.await();
            return one.call();
        }).toList());
        var answers = new java.util.ArrayList<Answer>();
        for (var one : pending) {
            answers.addAll(one.get());
        }
        pool.shutdown();
        return answers;
    }
}
