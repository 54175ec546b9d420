package lectern.courses.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import org.junit.jupiter.api.Test;

/** Several lessons at once: all of them or none. */
class SelectionIT {

    private static final String NOBODYS = "00000000-0000-7000-8000-000000000000";

    private final House house = House.shared();

    @Test
    void lessonsOfSeveralSectionsMoveInTheirOrder() {
        var course = course("Moved together");
        var moved = press(course, "place", Map.of("lessons", ids(course, "C", "A"), "section", section(course, "Two"), "place", "start"));
        assertEquals("2 lessons stand in “Two” now.", course.said(moved));
        assertEquals("One | B | Two | A | C | D", course.outline());
        press(course, "place", Map.of("lessons", ids(course, "B", "D"), "section", section(course, "One"), "place", "end"));
        assertEquals("One | B | D | Two | A | C", course.outline());
    }

    @Test
    void copiesStandBelowTheirOriginals() {
        var course = course("Copied together");
        var form = house.ivo.get(course.edit).form("#selection");
        var values = Map.of("lessons", ids(course, "A", "B", "D"), "_once", form.select("[name=_once]").val());
        press(course, "copies", values);
        press(course, "copies", values);
        assertEquals("One | A | A (copy) | B | B (copy) | Two | C | D | D (copy)", course.outline());
        var copy = house.ivo.get(course.edit).document().select(".author__link:contains(B \\(copy\\))").attr("href");
        assertEquals("<p>Text of B.</p>", house.ivo.get(copy).document().select("[name=body]").val());
        assertEquals(200, house.ivo.get(course.course + "/lessons/b-copy").status());
    }

    @Test
    void deletedTogetherTheyComeBackTogether() {
        var course = course("Deleted together");
        var undo = house.ivo.follow(press(course, "deletion", Map.of("lessons", ids(course, "A", "C", "D")))).form(".flash form");
        assertEquals("One | B | Two", course.outline());
        course.article(sectionHref(course, "One"), "A", "<p>Another A.</p>");
        assertEquals(303, house.ivo.submit(undo, Map.of()).status());
        assertEquals("One | A | B | A | Two | C | D", course.outline());
        assertEquals(200, house.ivo.get(course.course + "/lessons/a-2").status());
    }

    @Test
    void noneComesBackIntoASectionInTheTrash() {
        var course = course("Half gone");
        var deleted = press(course, "deletion", Map.of("lessons", ids(course, "A", "C")));
        var undo = house.ivo.follow(deleted).form(".flash form");
        course.press(sectionHref(course, "Two") + "/deletion");
        var refused = house.ivo.submit(undo, Map.of());
        assertTrue(course.said(refused).contains("is in the trash, too"));
        assertEquals("One | B", course.outline());
    }

    @Test
    void whatIsNotThereKeepsEverythingAsItIs() {
        var course = course("All or nothing");
        var before = course.outline();
        var other = course("Other course of two");
        for (var stranger : List.of(NOBODYS, ids(other, "A").get(0))) {
            for (var what : List.of("place", "copies", "hiding", "showing", "deletion")) {
                var chosen = List.of(ids(course, "A").get(0), stranger);
                var refused = press(course, what, Map.of("lessons", chosen, "section", section(course, "Two"), "place", "end"));
                assertEquals(422, refused.status());
                assertTrue(refused.textOf(".error-summary").contains("Nothing was done with the others either."), refused.textOf(".error-summary"));
                assertEquals(chosen.subList(0, 1), refused.document().select(".author__outline input[checked]").eachAttr("value"));
            }
        }
        assertEquals(422, press(course, "deletion", Map.of()).status());
        assertEquals(422, press(course, "deletion", Map.of("lessons", "A lesson")).status());
        assertEquals(422, press(course, "place", Map.of("lessons", ids(course, "A"), "place", "end")).status());
        assertEquals(422, press(course, "place", Map.of("lessons", ids(course, "A"), "section", section(other, "One"), "place", "end")).status());
        assertEquals(422, press(course, "place", Map.of("lessons", ids(course, "A"), "section", section(course, "Two"), "place", "7")).status());
        assertEquals(before, course.outline());
        assertEquals(0, house.ivo.get(course.edit).document().select(".author__kind:contains(hidden)").size());
    }

    @Test
    void hiddenLessonsAreTheirAuthorsAlone() {
        var course = course("Partly hidden");
        course.press(course.edit + "/status/published", Map.of("known", "yes"));
        Workshop.post(house.max, course.course + "/enrollment", Map.of());
        assertEquals(200, house.max.get(course.course + "/lessons/a").status());
        press(course, "hiding", Map.of("lessons", ids(course, "A", "C", "D")));
        assertEquals(3, house.ivo.get(course.edit).document().select(".author__kind:contains(hidden)").size());
        var page = house.max.get(course.course);
        assertEquals(List.of("B"), page.document().select(".outline__link > span:nth-of-type(2) > span:first-of-type").eachText());
        assertTrue(page.textOf(".course__by").contains("1 lesson"), page.textOf(".course__by"));
        assertEquals(List.of("1", "0"), List.of(count("required_lesson_count", course), count("e.completed_lesson_count", course)));
        assertEquals(404, house.max.get(course.course + "/lessons/a").status());
        assertEquals(404, Workshop.post(house.max, course.course + "/lessons/a/completion", Map.of()).status());
        assertEquals(200, house.max.get(course.course + "/lessons/b").status());
        assertEquals(0, house.max.get(course.course + "/lessons/b").document().select(".reader__steps [rel]").size());
        var seen = house.ivo.get(course.course + "/lessons/a");
        assertTrue(seen.text().contains("This lesson is hidden."));
        assertTrue(house.ivo.get(course.course + "/preview/lessons/a").text().contains("This lesson is hidden."));
        press(course, "showing", Map.of("lessons", ids(course, "A", "C")));
        assertEquals(200, house.max.get(course.course + "/lessons/a").status());
        assertEquals(List.of("3", "2"), List.of(count("required_lesson_count", course), count("e.completed_lesson_count", course)));
    }

    @Test
    void aSingleLessonIsHiddenAndShown() {
        var course = course("One of them");
        var lesson = course.author.get(course.edit).document().select(".author__link:contains(B)").attr("href");
        assertTrue(course.said(house.ivo.submit(house.ivo.get(lesson).form("form[action$=/hiding]"), Map.of())).contains("hidden from students"));
        assertTrue(house.ivo.get(lesson).textOf(".reader__meta").contains("hidden from students"));
        assertEquals(303, house.ivo.submit(house.ivo.get(lesson).form("form[action$=/hiding/undoing]"), Map.of()).status());
        assertEquals(0, house.ivo.get(course.edit).document().select(".author__kind:contains(hidden)").size());
    }

    @Test
    void hiddenLessonsNeedNothingAndAloneMakeNoCourse() {
        var course = house.draft("Nothing to see");
        course.lesson(course.section("One"), "article", "Empty");
        press(course, "hiding", Map.of("lessons", ids(course, "Empty")));
        var refused = course.press(course.edit + "/status/published", Map.of("known", "yes"));
        assertEquals(422, refused.status());
        assertTrue(refused.textOf(".error-summary").contains("There is no lesson yet."));
    }

    @Test
    void threeHundredAreAsManyStatementsAsTwo() {
        var course = course("Three hundred");
        var two = List.of(press(course, "copies", Map.of("lessons", ids(course, "A", "B"))), press(course, "hiding", Map.of("lessons", ids(course, "A", "B"))));
        IntStream.range(0, 6).forEach(turn -> press(course, "copies", Map.of("lessons", all(course))));
        assertTrue(all(course).size() >= 300, "there are " + all(course).size());
        var copied = press(course, "copies", Map.of("lessons", all(course)));
        var hidden = press(course, "hiding", Map.of("lessons", all(course)));
        assertEquals(List.of(statements(two.get(0)), statements(two.get(1))), List.of(statements(copied), statements(hidden)));
        var undo = house.ivo.follow(press(course, "deletion", Map.of("lessons", all(course)))).form(".flash form");
        assertEquals("One | Two", course.outline());
        assertEquals(303, house.ivo.submit(undo, Map.of()).status());
        assertTrue(all(course).size() >= 600);
    }

    @Test
    void strangersChangeNothing() {
        var course = house.published("Not your selection");
        var secret = course("Not even seen");
        for (var what : List.of("place", "copies", "hiding", "showing", "deletion", "deletion/1700000000000000/undoing")) {
            var values = Map.of("lessons", all(course), "section", section(course, "First look"), "place", "end");
            assertEquals(404, Workshop.post(house.dan, course.edit + "/selection/" + what, values).status());
            assertEquals(403, Workshop.post(house.ina, course.edit + "/selection/" + what, values).status());
            assertEquals(403, Workshop.post(house.max, course.edit + "/selection/" + what, values).status());
            assertEquals(404, Workshop.post(house.ina, secret.edit + "/selection/" + what, values).status());
            assertEquals(403, house.ivo.post(course.edit + "/selection/" + what, values).status());
        }
        var lesson = course.author.get(course.edit).document().select(".author__lesson a").attr("href");
        for (var end : List.of("/hiding", "/hiding/undoing")) {
            assertEquals(404, Workshop.post(house.dan, lesson + end, Map.of()).status());
            assertEquals(403, Workshop.post(house.ina, lesson + end, Map.of()).status());
        }
        assertEquals(404, course.press(course.edit + "/lessons/" + NOBODYS + "/hiding").status());
        assertEquals(303, course.press(course.edit + "/selection/deletion/1700000000000000/undoing").status());
        assertEquals("First look | Why read one", course.outline());
    }

    private Workshop course(String title) {
        var course = house.draft(title);
        var one = course.section("One");
        var two = course.section("Two");
        List.of("A", "B").forEach(name -> course.article(one, name, "<p>Text of " + name + ".</p>"));
        List.of("C", "D").forEach(name -> course.article(two, name, "<p>Text of " + name + ".</p>"));
        return course;
    }

    private Answer press(Workshop course, String what, Map<String, ?> values) {
        return course.press(course.edit + "/selection/" + what, values);
    }

    private List<String> ids(Workshop course, String... titles) {
        var lines = course.author.get(course.edit).document();
        return List.of(titles).stream().map(title -> lines.select(".author__lesson .author__link:has(> span:matchesOwn(^" + title + "$))").attr("href"))
            .map(Workshop::id).toList();
    }

    private List<String> all(Workshop course) {
        return course.author.get(course.edit).document().select("[name=lessons]").eachAttr("value");
    }

    private static String sectionHref(Workshop course, String title) {
        return course.author.get(course.edit).document().select(".author__name:has(> span:matchesOwn(^" + title + "$))").attr("href");
    }

    private static String section(Workshop course, String title) {
        return Workshop.id(sectionHref(course, title));
    }

    private static String statements(Answer answer) {
        assertEquals(303, answer.status(), answer.text());
        return answer.header("Lectern-Statements");
    }

    private String count(String counter, Workshop course) {
        return Importing.rows(Lectern.running().database(), "select " + counter + " from courses c join enrollments e on e.organization_id = c.organization_id"
            + " and e.course_id = c.id where c.slug = ? and c.organization_id = (select id from organizations where slug = ?)", Workshop.id(course.course),
            course.course.split("/")[1]).get(0);
    }
}
