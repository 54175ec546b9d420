package lectern.courses.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import lectern.testing.Answer;
import org.junit.jupiter.api.Test;

class LongOutlineIT {

    private static final int LARGEST = 250_000;

    private final House house = House.shared();

    @Test
    void onlyTheWayToTheNextLessonIsOpen() {
        var course = LongCourse.in(house, "Open to the next");
        assertEquals(List.of("Part 1"), open(house.max.get(course.course)));
        house.max.get(course.course + "/lessons/lesson-139");
        var page = house.max.get(course.course);
        assertEquals(List.of("Part 3", "Chapter 3.4"), open(page));
        assertEquals("step", page.document().select("#lesson-lesson-140 a").attr("aria-current"));
        var lesson = house.max.get(course.course + "/lessons/lesson-20");
        assertEquals(List.of("Part 1", "Chapter 1.2"), open(lesson).subList(0, 2));
        assertEquals(List.of("page"), lesson.document().select(".outline [aria-current]").eachAttr("aria-current"));
        assertEquals(course.course + "#lesson-lesson-20", lesson.document().select(".reader__back").attr("href"));
    }

    @Test
    void aFoldedSectionSaysWhatIsInIt() {
        var course = LongCourse.in(house, "Said of folded");
        house.max.get(course.course + "/lessons/lesson-3");
        var page = house.max.get(course.course);
        assertEquals("Part 1 1 of 50 lessons complete", page.document().select(".outline__name").first().text());
        assertEquals("Part 6 50 not open yet 0 of 50 lessons complete", page.document().select(".outline__name:contains(Part 6)").text());
        assertEquals("Part 6 50 lessons", house.ina.get(course.course).document().select(".outline__name:contains(Part 6)").text());
    }

    @Test
    void aShortOutlineIsOpenAndNeedsNoSearch() {
        var short_ = house.published("Short and open");
        var page = house.ivo.get(short_.course + "?find=nothing");
        assertEquals(page.document().select("details.outline__fold").size(), page.document().select("details.outline__fold[open]").size());
        assertEquals(0, page.document().select("[data-find], .outline [hidden]").size());
    }

    @Test
    void theServerFindsWhateverCaseAndAccents() {
        var course = LongCourse.in(house, "Found by the server");
        for (var page : List.of(house.max.get(course.course + "?find=ubung+CAFE"), house.ivo.get(course.course + "/preview?find=ubung+CAFE"))) {
            assertEquals(List.of(LongCourse.NAMED), page.document().select(".outline__lesson:not([hidden]) .outline__title").eachText());
            assertEquals(List.of("Part 3", "Chapter 3.3"), page.document().select(".outline__section:not([hidden]) > details[open] > summary .outline__title").eachText());
            assertEquals("1 found", page.textOf("#outline-found"));
            assertEquals("ubung CAFE", page.document().select("[name=find]").val());
        }
        var edit = house.ivo.get(course.edit + "?find=caf%C3%A9");
        assertEquals(List.of(LongCourse.NAMED), edit.document().select(".author__lesson:not([hidden]) .outline__title").eachText());
        var chapter = house.max.get(course.course + "?find=3.3+lesson");
        assertEquals(11, chapter.document().select(".outline__lesson:not([hidden])").size());
        assertEquals("12 found", house.max.get(course.course + "?find=chapter+3.3").textOf("#outline-found"));
        var none = house.max.get(course.course + "?find=%3Cb%3E");
        assertEquals("No lesson or section is called that.", none.textOf("#outline-found"));
        assertEquals("", house.max.get(course.course + "?find=+").textOf("#outline-found"));
    }

    @Test
    void fromALessonTheSearchLeadsToTheCourse() {
        var course = LongCourse.in(house, "Found from a lesson");
        var lesson = house.max.get(course.course + "/lessons/lesson-1");
        var found = house.max.get(lesson.document().select("[data-find]").attr("action") + "?find=137");
        assertEquals("No lesson or section is called that.", found.textOf("#outline-found"));
        assertEquals(course.course, lesson.document().select("[data-find]").attr("action"));
        var own = house.ivo.get(course.edit + "/lessons/new");
        assertEquals(course.edit, own.document().select("[data-find]").attr("action"));
    }

    @Test
    void authorsComeBackToWhereTheyWere() {
        var course = house.draft("Kept places");
        var one = course.section("One");
        var a = course.lesson(one, "article", "A");
        var b = course.lesson(one, "article", "B");
        var c = course.lesson(one, "article", "C");
        assertEquals(course.edit + "/lessons/new?section=" + Workshop.id(one), course.author.get(b).document().select(".author__head .push").attr("href"));
        assertEquals(line(course, "lesson", c), course.press(b + "/deletion").location());
        assertEquals(line(course, "lesson", a), course.press(c + "/deletion").location());
        course.press(b + "/restoration");
        assertEquals(line(course, "lesson", a), course.press(course.edit + "/selection/hiding", Map.of("lessons", List.of(Workshop.id(b), Workshop.id(a)))).location());
        assertEquals(line(course, "lesson", b), course.press(course.edit + "/selection/deletion", Map.of("lessons", Workshop.id(a))).location());
        assertEquals(line(course, "section", one), course.press(b + "/deletion").location());
        assertEquals(1, course.author.get(course.edit).document().select("#section-" + Workshop.id(one)).size());
        assertEquals(course.edit, course.press(one + "/deletion").location());
    }

    @Test
    void lessonsThatWereChosenAreInView() {
        var course = LongCourse.in(house, "Chosen in view");
        var last = house.ivo.get(course.edit).document().select(".author__lesson").last().id().substring("lesson-".length());
        var refused = course.press(course.edit + "/selection/place", Map.of("lessons", last, "place", "end"));
        assertEquals(422, refused.status());
        assertEquals(List.of("Part 6", "Chapter 6.4"),
            refused.document().select(".author__section:has(> details[open]) > .author__row .outline__title").eachText());
    }

    @Test
    void itCostsNoMoreThanAShortOne() {
        var course = LongCourse.in(house, "Light enough");
        for (var answer : List.of(house.max.get(course.course), house.max.get(course.course + "/lessons/lesson-139"), house.ivo.get(course.edit),
            house.ivo.get(course.edit + "?find=137"))) {
            String[] statements = answer.header("Lectern-Statements").split("/");
            assertTrue(Integer.parseInt(statements[0]) <= 3 && Integer.parseInt(statements[1]) <= 4, answer.uri() + " takes " + String.join(" and ", statements));
            assertTrue(answer.body().length < LARGEST, answer.uri() + " has " + answer.body().length + " bytes");
        }
    }

    private static String line(Workshop course, String kind, String address) {
        return course.edit + "#" + kind + "-" + Workshop.id(address);
    }

    // What every section that is open is called, in order.
    private static List<String> open(Answer page) {
        return page.document().select("details.outline__fold[open] > summary .outline__title").eachText();
    }
}
