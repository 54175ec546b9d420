package lectern.questions.boundary;

import static lectern.questions.boundary.Seminar.NOTHING;
import static lectern.questions.boundary.Seminar.id;
import static lectern.questions.boundary.Seminar.press;
import static lectern.questions.boundary.Seminar.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuestionsIT {

    private static final String REASON = "It is an advertisement.";

    private final Seminar room = new Seminar();
    private final Visitor ada = room.student("Ada");
    private final Visitor max = room.student("Max");

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void askedAnsweredVotedAccepted() {
        String asked = room.ask(ada, "Why do both sides agree?", Map.of("body", "See https://example.org/a_(b).\nReally.", "quote", "sides  always agree", "prefix", "Both ", "suffix", "."));
        Answer page = max.get(asked);
        assertEquals("Why do both sides agree?", page.textOf("h1"));
        assertEquals("sides always agree", page.textOf(".passage blockquote"));
        assertEquals(room.at("/lessons/text") + "#passage:quote=sides+always+agree&prefix=Both+&suffix=.", page.document().select(".passage a").attr("href"));
        assertEquals("https://example.org/a_(b", page.document().select(".post__text a").attr("href"));
        assertEquals("No answers", page.textOf("#answers"));

        String first = room.answer(max, asked, "They are one amount.");
        String second = room.answer(room.ben, asked, "Equity is the rest.");
        assertEquals("2", room.post(asked, "answer_count"));
        assertEquals("Teaches this course", ada.get(asked).textOf("#post-" + id(second) + " .badge--accent"));
        assertNull(ada.get(asked).textOf("#post-" + id(first) + " .badge--accent"));

        assertEquals(303, press(ada, first + "/vote").status());
        assertEquals(303, press(ada, first + "/vote").status());
        assertEquals("1", room.post(first, "vote_count"));
        press(ada, first + "/vote/undo");
        press(ada, first + "/vote/undo");
        assertEquals("0", room.post(first, "vote_count"));

        assertEquals("The answer is accepted.", said(ada, press(ada, second + "/acceptance")));
        assertEquals(id(second).toString(), room.post(asked, "accepted_answer_id"));
        assertEquals("post-" + id(second), max.get(asked).document().select("#rows > article").attr("id"));
        assertEquals(403, press(max, first + "/acceptance").status());
        press(room.ben, first + "/acceptance");
        assertEquals(id(first).toString(), room.post(asked, "accepted_answer_id"));
        press(ada, second + "/acceptance/undo");
        assertEquals(id(first).toString(), room.post(asked, "accepted_answer_id"));
        press(ada, first + "/acceptance/undo");
        assertNull(room.post(asked, "accepted_answer_id"));
        assertEquals(List.of(), room.drift());
    }

    @Test
    void whatIsMissingWrongOrTooLongIsSaidAndKept() {
        String here = room.at("/lessons/text/questions");
        assertRefused(press(ada, here, Map.of("title", " ", "body", "Kept words")), "title", "Kept words");
        assertRefused(press(ada, here, Map.of("title", "x".repeat(201), "body", "Kept words")), "title", "Kept words");
        assertRefused(press(ada, here, Map.of("title", "Kept words", "body", "x".repeat(20_000))), "body", "Kept words");
        assertRefused(press(ada, here, Map.of("title", "Kept words", "quote", "Never written")), "quote", "Never written");
        String film = room.at("/lessons/film/questions");
        for (String time : List.of("-5", "1:75", "soon", "100:00:00")) {
            assertRefused(press(ada, film, Map.of("title", "Kept words", "time", time)), "time", "Kept words");
        }
        String asked = room.ask(ada, "A question");
        assertRefused(press(max, asked + "/answers", Map.of("body", " ")), "body", "A question");
        assertRefused(press(max, asked + "/answers", Map.of("body", "x".repeat(20_000))), "body", "A question");
        assertRefused(press(ada, asked + "/edit", Map.of("title", "", "body", "Kept words")), "title", "Kept words");
        assertRefused(press(max, asked + "/reports", Map.of("reason", "")), "reason", "A question");
        assertRefused(press(ada, asked + "/reports", Map.of("reason", REASON)), "reason", REASON);
        assertRefused(press(room.ben, asked + "/deletion", NOTHING), "reason", "A question");
        assertRefused(press(room.ben, asked + "/place", Map.of("lesson", "elsewhere")), "lesson", "A question");
        assertEquals("1", room.one("select count(*) from lesson_qa where organization_id = ?", room.organization()));
    }

    @Test
    void aTimeInTheFilmLeadsThere() {
        String asked = press(ada, room.at("/lessons/film/questions"), Map.of("title", "What is this?", "time", "1:02:03")).location();
        assertEquals(room.at("/lessons/film") + "#time:3723", max.get(asked).document().select(".post--question a[href*=time]").attr("href"));
        assertTrue(max.get(room.at("/lessons/film/questions")).textOf(".asked__meta").contains("at 1:02:03"));
    }

    @Test
    void aPassageThatIsGoneIsStillQuoted() {
        String asked = room.ask(ada, "About a passage", Map.of("quote", "always agree"));
        room.run("update course_lessons set body = '<p>Rewritten.</p>' where organization_id = ? and slug = 'text'", room.organization());
        Answer page = max.get(asked);
        assertEquals("always agree", page.textOf(".passage blockquote"));
        assertEquals("These words no longer stand in the lesson.", page.textOf(".passage figcaption"));
    }

    @Test
    void twoPressesAskAndAnswerOnce() {
        var form = ada.get(room.at("/lessons/text/questions/new")).formWith("title");
        String first = ada.submit(form, Map.of("title", "Once")).location();
        assertEquals(first, ada.submit(form, Map.of("title", "Once")).location());
        var answer = max.get(first).form("#answer-form");
        assertEquals(max.submit(answer, Map.of("body", "Once")).location(), max.submit(answer, Map.of("body", "Once")).location());
        assertEquals("2", room.one("select count(*) from lesson_qa where organization_id = ?", room.organization()));
    }

    @Test
    void nobodyVotesForThemselvesNorWhereItIsLocked() {
        String asked = room.ask(ada, "A question");
        String answer = room.answer(max, asked, "An answer");
        assertEquals("Your own posts get their votes from others.", said(ada, press(ada, asked + "/vote")));
        press(max, asked + "/vote");
        assertEquals("The question is locked.", said(room.ben, press(room.ben, asked + "/lock")));
        assertEquals("This question takes no more votes.", said(ada, press(ada, answer + "/vote")));
        assertEquals("This question takes no more votes.", said(max, press(max, asked + "/vote/undo")));
        assertEquals("1", room.post(asked, "vote_count"));
        assertEquals("0", room.post(answer, "vote_count"));
        Answer refused = press(max, asked + "/answers", Map.of("body", "Kept words"));
        assertEquals(422, refused.status());
        press(room.ben, asked + "/lock/undo");
        room.answer(max, asked, "Another answer");
        assertEquals(403, press(max, asked + "/lock").status());
        assertEquals(404, press(room.ben, answer + "/lock").status());
        assertEquals(404, press(room.ben, asked + "/acceptance").status());
        assertEquals(404, press(max, answer + "/answers", Map.of("body", "An answer to an answer")).status());
    }

    @Test
    void fellowStudentsDoNotLearnWhoHidesTheirName() {
        assertFalse(ada.get(room.at("/lessons/text/questions/new")).text().contains("name=\"anonymous\""));
        String named = room.ask(ada, "Not allowed yet", Map.of("anonymous", "true"));
        assertTrue(max.get(named).text().contains("Ada Student"));

        press(room.ben, room.at("/questions/settings"), Map.of("anonymity", "true"));
        assertEquals(403, press(max, room.at("/questions/settings"), NOTHING).status());
        String asked = room.ask(ada, "Who is hidden?", Map.of("anonymous", "true"));
        room.answer(ada, asked, Map.of("body", "Found it myself", "anonymous", "true"));
        String member = room.one("select posted_by_id::text from lesson_qa where id = ?", id(asked));
        press(room.ben, named + "/deletion", Map.of("reason", REASON));
        for (String page : List.of(asked, room.at("/lessons/text/questions?show=new"), room.at("/questions"))) {
            String html = max.get(page).text();
            assertTrue(html.contains("Somebody from this course"), page);
            assertFalse(html.contains("Ada"), page);
            assertFalse(html.contains(member), page);
            assertTrue(room.ben.get(page).text().contains("Ada Student"), page);
        }
        assertTrue(ada.get(asked).text().contains("You, name hidden"));

        press(room.ben, room.at("/questions/settings"), NOTHING);
        assertFalse(max.get(asked).text().contains("Ada"), "what was promised is kept");
        press(ada, asked + "/edit", Map.of("title", "Who is hidden?", "body", ""));
        assertTrue(max.get(asked).textOf(".post--question").contains("Ada Student"), "but can be given up");
    }

    @Test
    void teachersMoveRemoveAndPutBack() {
        String asked = room.ask(ada, "At the wrong lesson");
        String answer = room.answer(max, asked, "Spam");
        String film = room.one("select id::text from course_lessons where organization_id = ? and slug = 'film'", room.organization());
        assertEquals(200, room.ben.get(asked + "/place").status());
        press(room.ben, asked + "/place", Map.of("lesson", film));
        assertEquals(film, room.post(asked, "lesson_id"));
        assertEquals(film, room.post(answer, "lesson_id"));
        assertTrue(max.get(room.at("/lessons/film/questions")).text().contains("At the wrong lesson"));
        assertEquals(403, max.get(asked + "/place").status());

        press(ada, answer + "/acceptance");
        assertEquals(200, room.ben.get(answer + "/deletion").status());
        assertEquals(403, ada.get(answer + "/deletion").status());
        assertEquals(403, press(ada, answer + "/deletion", Map.of("reason", REASON)).status());
        Answer removed = press(room.ben, answer + "/deletion", Map.of("reason", REASON));
        assertEquals("The answer is removed.", said(room.ben, removed));
        assertNull(room.post(asked, "accepted_answer_id"));
        assertEquals("0", room.post(asked, "answer_count"));
        assertFalse(ada.get(asked).text().contains("Spam"));
        assertTrue(max.get(asked).text().contains(REASON));
        assertEquals(404, press(ada, answer + "/vote").status());
        assertEquals(403, press(max, answer + "/deletion/undo").status());
        assertEquals("This was removed before.", said(room.ben, press(room.ben, answer + "/deletion", Map.of("reason", REASON))));
        assertEquals("It stands here again.", said(room.ben, press(room.ben, answer + "/deletion/undo")));
        assertTrue(ada.get(asked).text().contains("Spam"));
        assertEquals(REASON, room.one("select new_values ->> 'deletion_reason' from audit_logs where organization_id = ? and action = 'questions.deletion.create' and new_values ?? 'deletion_reason'", room.organization()));
        assertEquals(List.of(), room.drift());
    }

    @Test
    void anAskerEditsAndDeletesWithoutTakingTheAnswersAlong() {
        String asked = room.ask(ada, "Frist words");
        assertEquals(200, ada.get(asked + "/edit").status());
        assertEquals(403, max.get(asked + "/edit").status());
        assertEquals(403, press(max, asked + "/edit", Map.of("title", "Mine", "body", "")).status());
        press(ada, asked + "/edit", Map.of("title", "First words", "body", "Better"));
        assertTrue(max.get(asked).textOf(".post__meta").contains("edited"));
        room.answer(max, asked, "A long answer");

        String alone = room.ask(ada, "Nobody answered");
        press(ada, alone + "/deletion");
        assertEquals(404, max.get(alone).status());
        assertEquals(200, ada.get(alone).status());

        Answer deleted = press(ada, asked + "/deletion");
        Answer page = max.get(asked);
        assertEquals("Removed question", page.textOf("h1"));
        assertFalse(page.text().contains("First words"));
        assertFalse(page.text().contains("Ada"));
        assertTrue(page.text().contains("A long answer"));
        assertTrue(max.get(room.at("/lessons/text/questions")).text().contains("Removed question"));
        assertEquals(404, press(max, asked + "/answers", Map.of("body", "Too late")).status());
        ada.submit(ada.follow(deleted).form(".flash form"), NOTHING);
        assertEquals("First words", max.get(asked).textOf("h1"));
    }

    @Test
    void reportsReachTheTeachers() {
        String asked = room.ask(ada, "Buy my book");
        String answer = room.answer(ada, asked, "At a discount");
        assertEquals(200, max.get(asked + "/reports/new").status());
        assertEquals("Thank you. The teachers of the course will look at it.", said(max, press(max, answer + "/reports", Map.of("reason", REASON))));
        assertEquals("You have reported this already. Somebody will look at it.", said(max, press(max, answer + "/reports", Map.of("reason", REASON))));
        assertFalse(max.get(asked).text().contains(REASON));
        for (String list : List.of(room.at("/questions?show=reported"), room.path("/questions?show=reported"))) {
            assertEquals("Buy my book", room.ben.get(list).textOf(".asked__title a"), list);
        }
        assertTrue(room.ben.get(asked).textOf("#post-" + id(answer) + " .post__reports").contains(REASON));
        assertEquals(403, press(max, answer + "/reports/settlement").status());
        press(room.ben, answer + "/reports/settlement");
        assertNull(room.ben.get(asked).textOf(".post__reports"));
        assertEquals("Nothing is reported.", room.ben.get(room.path("/questions?show=reported")).textOf(".asking > .dim"));
        press(max, answer + "/reports", Map.of("reason", "Again"));
        press(room.ben, answer + "/deletion", Map.of("reason", REASON));
        assertEquals("0", room.post(answer, "report_count"));
        assertEquals(List.of(), room.drift());
    }

    @Test
    void listsShowWhatTheySay() {
        String solved = room.ask(ada, "Solved one");
        press(ada, room.answer(max, solved, "So") + "/acceptance");
        String open = room.ask(max, "Answered one");
        room.answer(ada, open, "Perhaps");
        room.ask(ada, "Waiting one");
        press(max, solved + "/vote");
        assertEquals(List.of("Solved one", "Waiting one", "Answered one"), titles(ada, room.at("/lessons/text/questions")));
        assertEquals(List.of("Waiting one", "Answered one", "Solved one"), titles(ada, room.at("/lessons/text/questions?show=new")));
        assertEquals(List.of("Waiting one"), titles(ada, room.at("/lessons/text/questions?show=waiting")));
        assertEquals(List.of("Waiting one", "Solved one"), titles(ada, room.at("/questions?show=mine")));
        assertEquals(List.of("Waiting one", "Solved one"), titles(ada, room.path("/questions")));
        assertEquals(List.of("Waiting one"), titles(room.ben, room.path("/questions")));
        assertEquals(List.of("Answered one", "Waiting one"), titles(room.ben, room.path("/questions?show=open")));
        assertEquals(List.of("Answered one", "Waiting one"), titles(room.ben, room.at("/questions?show=open")));
        assertEquals(List.of(), titles(room.outsider("Ida", "instructor"), room.path("/questions")));
        assertEquals(List.of("Waiting one"), titles(room.outsider("Olga", "org_admin"), room.path("/questions")));
        assertTrue(room.ben.get(room.path("")).text().contains("Waiting one"));
        assertFalse(room.ben.get(room.path("")).text().contains("Answered one"));
        assertTrue(ada.get(room.at("/lessons/text")).document().select("#questions a").attr("href").endsWith("/lessons/text/questions"));
        assertTrue(ada.get(room.at("")).document().select("#questions a").attr("href").endsWith("/courses/course/questions"));
    }

    @Test
    void longListsGoOn() {
        room.run("""
            insert into lesson_qa (organization_id, course_id, lesson_id, posted_by_id, posted_at, title, body)
            select l.organization_id, l.course_id, l.id, m.id, now(), 'Question ' || n, '' from course_lessons l, memberships m, generate_series(1, 65) n
             where l.organization_id = ? and l.slug = 'text' and m.organization_id = l.organization_id and m.email = ?
            """, room.organization(), room.email("ada"));
        for (String list : List.of(room.at("/lessons/text/questions"), room.at("/lessons/text/questions?show=waiting"), room.at("/questions"), room.path("/questions"))) {
            Visitor reader = list.equals(room.path("/questions")) ? room.ben : max;
            var seen = new java.util.TreeSet<String>();
            String next = list;
            while (next != null) {
                Answer page = reader.get(next);
                assertTrue(page.document().select(".asked").size() <= 30, next);
                page.document().select(".asked__title a").forEach(link -> assertTrue(seen.add(link.text()), link.text()));
                next = page.document().select(".pager a").isEmpty() ? null : page.document().select(".pager a").attr("href");
            }
            assertEquals(65, seen.size(), list);
        }
        assertEquals(200, max.get(room.at("/questions?after=nonsense&show=nonsense")).status());
        String asked = room.ask(ada, "Many answers");
        room.run("""
            insert into lesson_qa (organization_id, course_id, lesson_id, parent_id, posted_by_id, posted_at, body)
            select q.organization_id, q.course_id, q.lesson_id, q.id, q.posted_by_id, now(), 'Answer ' || n from lesson_qa q, generate_series(1, 35) n where q.id = ?
            """, id(asked));
        Answer first = max.get(asked);
        assertEquals(30, first.document().select("#rows > article").size());
        assertEquals(5, max.get(first.document().select(".pager a").attr("href")).document().select("#rows > article").size());
        assertEquals("35 answers", first.textOf("#answers"));
    }

    @Test
    void whatWasAskedBeforeIsShownWhileTyping() {
        room.ask(ada, "Why do both sides always agree?");
        Visitor typing = Visitor.of(Lectern.running()).cookie("session", max.cookie("session")).with("HX-Request", "true");
        Answer found = typing.get(room.at("/lessons/film/questions/new?title=both+sides+agree+why"));
        assertEquals("Why do both sides always agree?", found.textOf("a"));
        assertNull(found.textOf("form"));
        assertNull(typing.get(room.at("/lessons/film/questions/new?title=bananas")).textOf("a"));
        assertEquals(200, typing.get(room.at("/lessons/film/questions/new?title=%25%5F%00" + "x".repeat(300))).status());
    }

    @Test
    void strangersFindNothingAndOthersAreToldHowToGetIn() {
        String asked = room.ask(ada, "A question");
        String answer = room.answer(max, asked, "An answer");
        Visitor dan = Visitor.of(Lectern.running()).signIn("dan@globex.test");
        Visitor ida = room.outsider("Ida");
        Visitor zoe = room.student("Zoe");
        room.run("update enrollments set access_ends_at = now() - interval '1 day' where organization_id = ? and student_id = (select id from memberships where email = ?)",
            room.organization(), room.email("zoe"));
        for (String page : List.of(room.at("/questions"), room.at("/lessons/text/questions"), room.at("/lessons/text/questions/new"), asked, asked + "/edit", asked + "/reports/new",
            asked + "/deletion", asked + "/place")) {
            assertEquals(404, dan.get(page).status(), page);
            assertEquals(403, ida.get(page).status(), page);
            assertEquals(403, zoe.get(page).status(), page);
        }
        for (String change : List.of(room.at("/questions/settings"), room.at("/lessons/text/questions"), asked + "/edit", asked + "/answers", asked + "/vote", asked + "/vote/undo",
            answer + "/acceptance", answer + "/acceptance/undo", asked + "/lock", asked + "/lock/undo", asked + "/place", asked + "/deletion", asked + "/deletion/undo",
            asked + "/reports", asked + "/reports/settlement")) {
            Map<String, String> fields = Map.of("title", "Mine", "body", "Mine", "reason", "Mine");
            assertEquals(404, press(dan, change, fields).status(), change);
            assertEquals(403, press(ida, change, fields).status(), change);
            assertEquals(403, press(zoe, change, fields).status(), change);
        }
        assertEquals(404, dan.get(room.path("/questions")).status());
        assertTrue(press(zoe, asked + "/answers", Map.of("body", "Too late")).text().contains("open to those who may read its lessons"));
        room.run("update courses set visibility = 'invitation' where id = ?", room.course());
        assertEquals(404, ida.get(asked).status());
        room.run("update courses set status = 'draft' where id = ?", room.course());
        assertEquals(404, ada.get(asked).status());
        assertEquals(200, room.ben.get(asked).status());
        assertEquals(404, room.ben.get(room.at("/questions/00000000-0000-0000-0000-000000000000")).status());
        assertEquals(404, room.ben.get(room.at("/lessons/none/questions")).status());
        assertEquals("2", room.one("select count(*) from lesson_qa where organization_id = ?", room.organization()));
        assertNotEquals("Mine", room.post(asked, "title"));
    }

    private static List<String> titles(Visitor visitor, String list) {
        return visitor.get(list).document().select(".asked__title a").eachText();
    }

    private static void assertRefused(Answer answer, String field, String kept) {
        assertEquals(422, answer.status(), answer.text());
        assertFalse(answer.document().select("[name=" + field + "][aria-invalid=true]").isEmpty(), field);
        assertTrue(answer.text().contains(kept), answer.text());
    }
}
