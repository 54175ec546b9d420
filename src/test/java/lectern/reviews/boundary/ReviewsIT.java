package lectern.reviews.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import lectern.enrollments.boundary.Classroom;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewsIT {

    private final Lectern lectern = Lectern.running();
    private final Classroom room = Classroom.open(lectern);
    private final String reviews = room.at("/reviews");
    private final String mine = room.at("/reviews/mine");
    private final Visitor ada = learner("Ada Marlow", "ada", "one", "three");

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void reviewOpensHalfWayAndSaysSoBefore() {
        var eva = learner("Eva Early", "eva", "one");
        assertEquals("You can review this course once you are halfway through: 1 more lesson.", eva.get(reviews).textOf("main .reviews > p:last-of-type").strip());
        assertTrue(eva.get(mine).textOf("main .alert").contains("halfway"));
        assertNull(eva.get(mine).document().selectFirst("main form"));
        assertEquals(403, Classroom.press(eva, mine, Map.of("stars", "5", "body", "Fine")).status());
        eva.get(room.at("/lessons/three"));
        assertNotNull(eva.get(reviews).document().selectFirst("main a[href$=/reviews/mine]"));
        assertEquals(303, post(eva, 5, "Fine").status());
        assertEquals(List.of("enrolled", "lesson_started one", "lesson_completed one", "lesson_started three", "lesson_completed three", "review_posted"), room.record("eva"));
    }

    @Test
    void reviewIsPostedChangedTakenBackAndBroughtBack() {
        var posted = post(ada, 4, "Clear.\nAnd short.");
        assertEquals(reviews, posted.location());
        assertEquals("Thank you. Your review is posted.", ada.follow(posted).textOf(".flash p"));
        var page = ada.get(reviews);
        assertEquals("4.0", page.textOf(".tally__number"));
        assertEquals("1 review", page.textOf(".tally__total"));
        assertEquals(List.of("0", "1", "0", "0", "0"), page.document().select(".tally__count").eachText());
        assertEquals("Review by Ada Marlow", page.document().selectFirst("#review-rows article").attr("aria-label"));
        assertEquals("4 of 5 stars", page.document().selectFirst("#review-rows .stars").attr("aria-label"));
        post(ada, 5, "Clear.");
        assertTrue(ada.get(reviews).textOf("#review-rows").contains("changed later"));
        assertEquals("5.0", ada.get(reviews).textOf(".tally__number"));
        var taken = Classroom.press(ada, mine + "/withdrawal");
        var after = ada.follow(taken);
        assertTrue(after.textOf("main").contains("Nobody has reviewed this course yet."));
        ada.submit(after.form(".flash form"), Map.of());
        assertEquals("5.0", ada.get(reviews).textOf(".tally__number"));
        assertEquals("1", room.one("select count(*) from student_activity where course_id = ? and activity_type = 'review_posted'", room.courseId()));
        assertEquals(List.of(), room.drift());
    }

    @Test
    void whatIsKeptForLaterIsSeenByNobodyElse() {
        var kept = ada.submit(ada.get(mine).form("main form"), Map.of("stars", "2", "body", "I am still thinking", "draft", "true"));
        assertEquals(mine, kept.location());
        assertEquals("I am still thinking", ada.get(mine).textOf("#body"));
        assertEquals("pending", status("ada"));
        assertTrue(ada.get(reviews).textOf("main").contains("Go on with your review"));
        assertFalse(room.ben().get(reviews).text().contains("thinking"));
        assertFalse(room.ben().get(room.path("/reviews")).text().contains("thinking"));
        assertEquals("0", room.one("select count(*) from student_activity where course_id = ? and activity_type = 'review_posted'", room.courseId()));
        post(ada, 2, "I have thought");
        assertEquals("escalated", status("ada"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | Words | stars", "0 | Words | stars", "6 | Words | stars", "great | Words | stars", "4 | '  ' | body"})
    void badInputIsKeptAndExplained(String stars, String body, String field) {
        var refused = ada.submit(ada.get(mine).form("main form"), Map.of("stars", stars, "body", body));
        assertEquals(422, refused.status());
        assertEquals("#" + field, refused.document().selectFirst(".error-summary a").attr("href"));
        assertEquals(body.strip(), refused.document().selectFirst("#body").text().strip());
        assertNull(status("ada"));
    }

    @Test
    void tooLongIsRefusedWithEverythingTyped() {
        var refused = ada.submit(ada.get(mine).form("main form"), Map.of("stars", "3", "body", "x".repeat(4001)));
        assertEquals(422, refused.status());
        assertEquals(4001, refused.document().selectFirst("#body").text().length());
        assertNotNull(refused.document().selectFirst("input[name=stars][value=3][checked]"));
    }

    @Test
    void aBadOneEscalatesIsAnsweredAndSettled() {
        post(ada, 1, "Much too fast");
        assertTrue(room.ben().get(room.path("/teaching")).textOf("main").contains("1 review waits"));
        var waiting = room.ben().get(room.path("/reviews"));
        var review = waiting.document().select("main a:contains(Ada Marlow)").attr("href");
        var early = Classroom.press(room.ben(), review + "/resolution");
        assertEquals(422, early.status());
        assertEquals("Please answer the review first.", early.textOf(".error-summary a"));
        room.ben().submit(room.ben().get(review).form("#answering form"), Map.of("answer", "We slow down."));
        assertTrue(room.ben().get(room.path("/reviews")).textOf("main").contains("answered, not settled"));
        assertEquals("We slow down.", ada.get(mine).textOf(".review__answer .review__body"));
        var settled = room.ben().submit(room.ben().get(review).form("form[action$=/resolution]"), Map.of());
        assertEquals("resolved", status("ada"));
        var undo = room.ben().follow(settled).form(".flash form");
        assertTrue(room.ben().get(room.path("/reviews")).textOf("main").contains("No review waits"));
        room.ben().submit(undo, Map.of());
        assertEquals("escalated", status("ada"));
        room.ben().submit(room.ben().get(review).form("#answering form"), Map.of("answer", "We slowed down.", "settle", "true"));
        assertEquals("resolved", status("ada"));
        assertEquals(List.of(), room.drift());
    }

    @Test
    void anAnswerIsNotLostToAnother() {
        post(ada, 3, "Fine");
        var review = review("ada");
        var open = room.ben().get(review).form("#answering form");
        room.ben().submit(room.ben().get(review).form("#answering form"), Map.of("answer", "First"));
        var conflict = room.ben().submit(open, Map.of("answer", "Second"));
        assertEquals(409, conflict.status());
        assertTrue(conflict.textOf("main .review__answer").contains("First"));
        assertEquals("Second", conflict.textOf("#answer"));
        assertEquals(303, room.ben().submit(conflict.form("#answering form"), Map.of()).status());
        assertEquals("Second", room.one("select answer from course_reviews where course_id = ?", room.courseId()));
        assertEquals(422, room.ben().submit(room.ben().get(review).form("#answering form"), Map.of("answer", " ")).status());
    }

    @Test
    void whatIsHiddenIsSeenByItsAuthorWithTheReason() {
        var eva = learner("Eva Early", "eva", "one", "three");
        post(ada, 5, "Clear");
        post(eva, 1, "Names somebody");
        var review = review("eva");
        assertEquals(422, room.ben().submit(room.ben().get(review).form("#hiding form"), Map.of("reason", "")).status());
        var hidden = room.ben().submit(room.ben().get(review).form("#hiding form"), Map.of("reason", "It names somebody"));
        var undo = room.ben().follow(hidden).form(".flash form");
        assertFalse(ada.get(reviews).text().contains("Names somebody"));
        assertEquals("5.0", ada.get(reviews).textOf(".tally__number"));
        assertTrue(eva.get(mine).textOf(".review-note .alert").contains("Hidden from others by Ben Teacher. Reason: It names somebody"));
        assertTrue(room.ben().get(reviews).textOf("#review-rows").contains("It names somebody"));
        assertEquals("It names somebody Ben Teacher", room.one("""
            select l.new_values ->> 'hidden_reason' || ' ' || m.full_name from audit_logs l join memberships m on m.id = l.actor_member_id
             where l.action = 'reviews.review.hide' and m.id = ?
            """, room.idOf("ben")));
        room.ben().submit(undo, Map.of());
        assertEquals("3.0", ada.get(reviews).textOf(".tally__number"));
        assertEquals(List.of(), room.drift());
    }

    @Test
    void reviewsRestInTheArchiveWithTheirCourse() {
        post(ada, 2, "Too fast");
        Classroom.press(room.ben(), room.at("/edit/status/archived"));
        assertEquals("archived", status("ada"));
        assertTrue(room.ben().get(room.path("/reviews")).textOf("main").contains("No review waits"));
        assertEquals("2.0", ada.get(reviews).textOf(".tally__number"));
        assertEquals(403, Classroom.press(ada, mine, Map.of("stars", "5", "body", "Fine")).status());
        Classroom.press(ada, mine + "/withdrawal");
        Classroom.press(ada, mine + "/return");
        assertEquals("archived", status("ada"));
        Classroom.press(room.ben(), room.at("/edit/status/published"));
        assertEquals("escalated", status("ada"));
        assertEquals(List.of(), room.drift());
    }

    @Test
    void thoseWhoTeachDoNotReview() {
        room.run("insert into enrollments (organization_id, course_id, student_id, status, completed_at) select organization_id, id, instructor_id, 'completed', now() from courses where id = ?",
            room.courseId());
        assertTrue(room.ben().get(mine).textOf(".alert").contains("You teach this course."));
        assertEquals(403, Classroom.press(room.ben(), mine, Map.of("stars", "5", "body", "Brilliant")).status());
    }

    @Test
    void whoeverLeftTheOrganizationIsShownAsSuch() {
        post(ada, 4, "Clear");
        room.run("update memberships set left_at = now() where id = ?", room.idOf("ada"));
        assertTrue(room.ben().get(reviews).textOf("#review-rows").contains("Ada Marlow has left"));
    }

    @Test
    void pagesGoOnInEveryOrder() {
        for (int person = 0; person < 23; person++) {
            room.run("insert into course_reviews (organization_id, course_id, student_id, stars, body, status, submitted_at) select organization_id, ?, ?, ?, ?, 'submitted', now() - make_interval(mins => ?) from courses where id = ?",
                room.courseId(), room.member("Person " + person, "p" + person), 1 + person % 5, "Says " + person, person, room.courseId());
        }
        for (var order : List.of("", "?order=best", "?order=worst", "?order=nonsense")) {
            var seen = new ArrayList<String>();
            for (String next = reviews + order; !next.isEmpty();) {
                var page = ada.get(next).document();
                seen.addAll(page.select("#review-rows .review__body").eachText());
                next = page.select(".pager a").attr("href");
            }
            assertEquals(23, seen.size(), order);
            assertEquals(23, new HashSet<>(seen).size(), order);
        }
        var best = ada.get(reviews + "?order=best").document().select("#review-rows .stars").eachAttr("aria-label");
        assertEquals("5 of 5 stars", best.get(0));
        assertEquals(200, ada.get(reviews + "?after=nonsense&order=best").status());
        assertEquals(200, ada.get(reviews + "?after=99999999999999999,019a0000-1a26-7000-8000-000000000001&order=worst").status());
    }

    @Test
    void reviewsStandBelowTheOutlineOfACourse() {
        post(ada, 4, "Clear");
        assertEquals(reviews, ada.get(room.at("")).document().select("#reviews a").attr("href"));
        var part = ada.with("HX-Request", "true").get(reviews);
        assertTrue(part.text().stripLeading().startsWith("<div class=\"reviews"), part.text().substring(0, 60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reviews/mine", "/reviews/mine/withdrawal", "/reviews/mine/return", "/reviews/%s/answer", "/reviews/%s/resolution", "/reviews/%s/resolution/undo",
        "/reviews/%s/hiding", "/reviews/%s/hiding/undo"})
    void strangersChangeNothing(String path) {
        post(ada, 1, "Too fast");
        var id = room.one("select id::text from course_reviews where course_id = ?", room.courseId());
        var address = room.at(path.formatted(id));
        var fields = Map.of("stars", "5", "body", "x", "answer", "x", "reason", "x");
        assertEquals(404, Classroom.press(Visitor.of(lectern).signIn("dan@globex.test"), address, fields).status());
        assertEquals("/sign-in", Visitor.of(lectern).post(address, fields).location());
        var eva = room.student("Eva Early", "eva");
        assertEquals(path.contains("%s") || path.endsWith("/mine") ? 403 : 404, Classroom.press(eva, address, fields).status());
        room.member("Ina Other", "ina", "instructor");
        var ina = room.signedIn("ina");
        assertTrue(List.of(403, 404).contains(Classroom.press(ina, address, fields).status()));
        assertEquals("1 Too fast escalated", room.one("select stars || ' ' || body || ' ' || status || coalesce(answer, '') || coalesce(hidden_reason, '') from course_reviews where course_id = ?", room.courseId()));
    }

    @Test
    void aReviewOfAnotherCourseIsNotFound() {
        post(ada, 1, "Too fast");
        room.course("other");
        var id = room.one("select id::text from course_reviews where course_id = ?", room.courseId());
        assertEquals(404, room.ben().get(room.path("/courses/other/reviews/" + id)).status());
        assertEquals(404, Classroom.press(room.ben(), room.path("/courses/other/reviews/" + id + "/hiding"), Map.of("reason", "x")).status());
        assertEquals(404, Visitor.of(lectern).signIn("dan@globex.test").get(reviews).status());
        room.change("visibility = 'invitation'");
        assertEquals(404, room.student("Out Side", "out").get(reviews).status());
    }

    private Visitor learner(String name, String word, String... lessons) {
        var student = room.student(name, word);
        Classroom.press(student, room.at("/enrollment"));
        for (var lesson : lessons) {
            student.get(room.at("/lessons/" + lesson));
        }
        return student;
    }

    private Answer post(Visitor student, int stars, String body) {
        return student.submit(student.get(mine).form("main form:has(#body)"), Map.of("stars", String.valueOf(stars), "body", body));
    }

    private String review(String word) {
        return reviews + "/" + room.one("select id::text from course_reviews where course_id = ? and student_id = ?", room.courseId(), room.idOf(word));
    }

    private String status(String word) {
        return room.one("select status::text from course_reviews where course_id = ? and student_id = ?", room.courseId(), room.idOf(word));
    }
}
