package lectern.courses.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CourseIT {

    private final House house = House.shared();

    @Test
    void showsWhatItIsAboutAndItsOutline() {
        var workshop = house.published("Reading a river");
        var page = house.max.get(workshop.course);
        assertEquals(200, page.status());
        assertEquals("Reading a river", page.textOf("h1"));
        assertTrue(page.textOf(".course__by").startsWith("Ivo · Money · 1 lesson"), page.textOf(".course__by"));
        assertEquals(List.of("First look"), page.document().select(".outline__name > span:first-child").eachText());
        assertTrue(page.textOf(".outline").contains("Why read one"));
    }

    @Test
    void readersWhoAreNotInItSeeLessonsWithoutWaysIn() {
        var workshop = house.published("Closed doors");
        assertEquals(0, house.max.get(workshop.course).document().select(".outline a[href]").size());
        assertEquals(1, house.ivo.get(workshop.course).document().select(".outline a[href]").size());
    }

    @Test
    void aDraftDoesNotExistForOthers() {
        var workshop = house.draft("A quiet draft");
        assertEquals(404, house.max.get(workshop.course).status());
        assertEquals(404, house.ina.get(workshop.course).status());
        assertEquals(200, house.ivo.get(workshop.course).status());
        assertEquals(200, house.ona.get(workshop.course).status());
    }

    @Test
    void aCourseByInvitationDoesNotExistForOthers() {
        var workshop = house.published("By invitation only");
        workshop.author.submit(workshop.author.get(workshop.edit + "/settings").form("#settings"), Map.of("visibility", "invitation"));
        assertEquals(404, house.max.get(workshop.course).status());
        assertEquals(404, house.max.get(workshop.course + "/lessons/why-read-one").status());
        assertEquals(404, house.ina.get(workshop.edit).status());
    }

    @Test
    void anAddressItOnceHadLeadsToIt() {
        var workshop = house.published("Old name");
        workshop.author.submit(workshop.author.get(workshop.edit + "/settings").form("#settings"), Map.of("slug", "new-name"));
        var moved = house.max.get(workshop.course + "?x=1");
        assertEquals(301, moved.status());
        assertEquals(house.own.path("/courses/new-name?x=1"), moved.location());
        assertEquals(house.own.path("/courses/new-name/lessons/why-read-one"), house.ivo.get(workshop.course + "/lessons/why-read-one").location());
        assertEquals(house.own.path("/courses/new-name/edit/settings"), house.ivo.get(workshop.course + "/edit/settings").location());
    }

    @Test
    void anotherCourseMayTakeAnAddressThatWasGivenUp() {
        var workshop = house.published("Given up");
        workshop.author.submit(workshop.author.get(workshop.edit + "/settings").form("#settings"), Map.of("slug", "kept-instead"));
        var heir = house.published("Given up");
        assertEquals(workshop.course, heir.course);
        assertEquals(200, house.max.get(workshop.course).status());
    }

    @Test
    void whatPeopleWriteIsNeverCode() {
        var workshop = house.published("<img src=x onerror=alert(1)>");
        workshop.author.submit(workshop.author.get(workshop.edit + "/settings").form("#settings"), Map.of("summary", "<script>alert(2)</script>", "subject", "\"><b>x"));
        for (var page : List.of(house.max.get(workshop.course), house.max.get(house.own.path("/courses?subject=%22%3E%3Cb%3Ex")), house.ivo.get(workshop.edit))) {
            assertEquals(200, page.status());
            assertFalse(page.text().contains("<img src=x"));
            assertFalse(page.text().contains("<script>alert"));
            assertFalse(page.text().contains("\"><b>x"));
        }
    }

    @Test
    void aPreviewIsTheCourseAsAStudentSeesIt() {
        var workshop = house.draft("Soon to be seen");
        workshop.article(workshop.section("First look"), "Why read one", "<p>It is a photograph.</p>");
        var page = house.ivo.get(workshop.course + "/preview");
        assertTrue(page.textOf("main").contains("You see the course as a student does"));
        var lesson = house.ivo.get(page.document().select(".outline a").attr("href"));
        assertTrue(lesson.textOf(".rich-text").contains("It is a photograph."));
        assertEquals(404, house.ina.get(workshop.course + "/preview").status());
        assertEquals(403, house.max.get(workshop.course + "/preview").status());
    }

    @Test
    void strangersFindNothing() {
        var workshop = house.published("Not for Dan");
        assertEquals(404, house.dan.get(workshop.course).status());
        assertEquals(404, house.dan.get(workshop.course + "/lessons/why-read-one").status());
        assertEquals(404, house.dan.get(workshop.course + "/preview").status());
        assertEquals(404, house.dan.get(workshop.edit).status());
    }
}
