package lectern.courses.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lectern.testing.Answer;
import lectern.testing.HeldTable;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A course that is held again: its copy, its dates, and what it may show. */
class CourseCopyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final House house = House.shared();

    @Test
    void theCopyHoldsTheSame() throws Exception {
        var course = house.draft("Held again");
        var one = course.section("One");
        var inner = course.sectionInside(one, "Inner");
        course.article(one, "A", "<h2>Text of A</h2>");
        course.save(course.article(inner, "B", "<p>Text of B.</p>"), Map.of("rule", "marked_done", "minutes", "12", "obligation", "optional"));
        var sheet = course.lesson(one, "resource", "Sheet");
        course.author.submit(course.author.get(sheet).form("#file-form"), Map.of("file", Files.writeString(folder.resolve("sheet.txt"), "Do this.")));
        course.press(course.author.get(course.edit).document().select(".author__lesson:contains(B) a").attr("href") + "/hiding");
        course.press(course.edit + "/status/published", Map.of("known", "yes"));
        Workshop.post(house.max, course.course + "/enrollment", Map.of());
        var copy = copied(house.ivo, course, Map.of("title", "Held again, spring"));
        assertNotEquals(course.course, copy);
        assertEquals(course.outline(), outline(house.ivo, copy));
        var page = house.ivo.get(copy + "/edit");
        assertTrue(page.text().contains("A draft: only those who teach it see it."));
        var lines = page.document();
        var a = house.ivo.get(lines.select(".author__link:contains(A)").attr("href")).document();
        assertEquals("<h2>Text of A</h2>", a.select("[name=body]").val());
        var b = house.ivo.get(lines.select(".author__lesson:contains(B) a").attr("href")).document();
        assertEquals("12", b.select("[name=minutes]").val());
        assertTrue(b.select(".reader__meta").text().contains("hidden from students"));
        assertEquals(0, house.ivo.get(copy + "/people").document().select("main a:contains(Max)").size());
        assertEquals(404, house.max.get(copy).status());
        // The file is the same one: shared, not stored twice, and open to the copy's students alone.
        var file = house.ivo.get(copy + "/lessons/sheet").document().select("a[download]").attr("href");
        assertEquals(house.ivo.get(course.course + "/lessons/sheet").document().select("a[download]").attr("href"), file);
        var lea = house.own.join("Lea");
        assertEquals(404, lea.get(file).status());
        Workshop.post(house.ivo, copy + "/edit/status/published", Map.of("known", "yes"));
        Workshop.post(lea, copy + "/enrollment", Map.of());
        assertEquals(200, lea.get(file).status());
        assertEquals(404, house.dan.get(file).status());
        // Nor does a copy of the copy lose it.
        var again = copied(house.ivo, Workshop.of(house.ivo, copy), Map.of("title", "Held a third time"));
        Workshop.post(house.ivo, again + "/edit/status/published", Map.of("known", "yes"));
        var tom = house.own.join("Tom");
        assertEquals(404, tom.get(file).status());
        Workshop.post(tom, again + "/enrollment", Map.of());
        assertEquals(200, tom.get(file).status());
    }

    @Test
    void datesMoveWithTheStart() {
        var course = dated("Dates", "2026-03-02T09:00", "2026-06-29T17:30");
        var copy = copied(house.ivo, course, Map.of("title", "Dates in autumn", "to", "2026-09-01"));
        assertEquals(List.of("2026-09-07T09:00", "2027-01-04T17:30"), dates(house.ivo, copy));
        var exact = copied(house.ivo, course, Map.of("title", "Dates to the day", "to", "2026-09-01", "weekday", ""));
        assertEquals(List.of("2026-09-01T09:00", "2026-12-29T17:30"), dates(house.ivo, exact));
    }

    @Test
    void badDatesAreRefusedAtTheirFields() {
        var course = dated("Bad dates", "2026-03-02T09:00", "2026-06-29T17:30");
        var bad = Map.of(
            Map.of("to", ""), "to: Please say on which day the copy starts",
            Map.of("to", "tomorrow"), "to: ",
            Map.of("to", "2026-09-01", "from", ""), "from: Please say from which day",
            Map.of("to", "2026-09-01", "from", "2026-07-01"), "from: The course has ended before this day.",
            Map.of("to", "2200-12-31"), "to: ",
            Map.of("to", "2026-09-01", "title", " "), "title: ",
            Map.of("to", "2026-09-01", "title", "x".repeat(201)), "title: ");
        bad.forEach((values, sentence) -> {
            var typed = new HashMap<String, Object>(Map.of("title", "Refused"));
            typed.putAll(values);
            var answer = house.ivo.submit(form(house.ivo, course), typed);
            assertEquals(422, answer.status(), values.toString());
            var field = sentence.substring(0, sentence.indexOf(':'));
            var error = answer.document().select(".error-summary a[href=#" + field + "]").text();
            assertTrue(!error.isEmpty() && error.startsWith(sentence.substring(field.length() + 2)), values + " → " + answer.textOf(".error-summary"));
            assertEquals(typed.get("title").toString().strip(), answer.document().select("#title").val().strip());
        });
        var undated = house.draft("No dates");
        assertEquals(422, house.ivo.submit(form(house.ivo, undated), Map.of("to", "2026-09-01")).status());
        assertEquals(422, house.ivo.submit(form(house.ivo, undated), Map.of("from", "2026-09-01")).status());
        assertEquals(303, house.ivo.submit(form(house.ivo, undated), Map.of("title", "No dates either")).status());
    }

    @Test
    void theSamePeopleTeachItOrWhoMadeItAlone() {
        var course = house.draft("Taught by two");
        var settings = house.ivo.get(course.edit + "/settings");
        var ina = settings.document().select("[name=others] + label:contains(Ina)").parents().select("[name=others]").val();
        house.ivo.submit(settings.form("#settings"), Map.of("others", ina));
        var together = copied(house.ina, course, Map.of("title", "Taught by both"));
        assertEquals("Ivo and Ina", house.ivo.get(together).textOf(".course__by span"));
        var alone = copied(house.ina, course, Map.of("title", "Taught by Ina", "instructors", ""));
        assertEquals("Ina", house.ina.get(alone).textOf(".course__by span"));
        assertEquals(404, house.ivo.get(alone).status());
    }

    @Test
    void pressedTwiceMakesOneCopy() {
        var course = house.draft("Once is enough");
        course.article(course.section("One"), "A", "<p>A.</p>");
        var form = form(house.ivo, course);
        var first = house.ivo.submit(form, Map.of("title", "Once copied")).location();
        assertEquals(first, house.ivo.submit(form, Map.of("title", "Once copied")).location());
        await(house.ivo, first);
        assertEquals(List.of("1"), Importing.rows(Lectern.running().database(), "select count(*) from courses where title = 'Once copied'"));
    }

    @Test
    void stoppedInTimeNothingIsThere() {
        var course = house.draft("Stopped");
        course.article(course.section("One"), "A", "<p>A.</p>");
        var form = form(house.ivo, course);
        String place;
        try (HeldTable held = HeldTable.of(Lectern.running(), "courses")) {
            place = house.ivo.submit(form, Map.of("title", "Stopped copy")).location();
            var page = house.ivo.get(place);
            assertTrue(page.text().contains("One lesson is being copied."), page.textOf("main"));
            assertEquals(200, house.ivo.get(place + "/progress").status());
            assertEquals(303, house.ivo.submit(page.form("form[action$=/cancellation]"), Map.of()).status());
        }
        assertTrue(house.ivo.get(place).text().contains("It was stopped. Nothing was copied."));
        assertEquals("true", house.ivo.get(place + "/progress").header("HX-Refresh"));
        Importing.pause(2000);
        assertEquals(List.of("0"), Importing.rows(Lectern.running().database(), "select count(*) from courses where title = 'Stopped copy'"));
        assertEquals(303, Workshop.post(house.ivo, place + "/cancellation", Map.of()).status());
    }

    @Test
    void aCourseThatIsDeletedMeanwhileIsNotCopied() {
        var course = house.draft("Deleted meanwhile");
        course.article(course.section("One"), "A", "<p>A.</p>");
        var form = form(house.ivo, course);
        course.press(course.edit + "/deletion");
        assertEquals(404, house.ivo.submit(form, Map.of("title", "Too late")).status());
    }

    @Test
    void threeHundredLessonsTakeSeconds() {
        var course = house.draft("Three hundred to copy");
        var section = course.section("One");
        course.article(section, "A", "<p>" + "Words. ".repeat(500) + "</p>");
        for (int turn = 0; turn < 9; turn++) {
            course.press(course.edit + "/selection/copies", Map.of("lessons", house.ivo.get(course.edit).document().select("[name=lessons]").eachAttr("value")));
        }
        var began = Instant.now();
        var copy = copied(house.ivo, course, Map.of("title", "Three hundred copied"));
        assertTrue(Duration.between(began, Instant.now()).toSeconds() < 10, "it took " + Duration.between(began, Instant.now()));
        assertEquals(512, house.ivo.get(copy + "/edit").document().select(".author__lesson").size());
    }

    @Test
    void strangersCopyNothing() {
        var secret = house.draft("Not yours to copy");
        var open = house.published("Not yours to copy either");
        for (var course : List.of(secret, open)) {
            var values = Map.of("of", Workshop.id(course.course), "title", "Stolen");
            var address = house.own.path("/courses/new/copies");
            int expected = course == open ? 403 : 404;
            assertEquals(expected, house.ina.get(address + "?of=" + Workshop.id(course.course)).status());
            assertEquals(expected, Workshop.post(house.ina, address, values).status());
            assertEquals(403, Workshop.post(house.max, address, values).status());
            assertEquals(404, Workshop.post(house.dan, address, values).status());
            assertEquals(403, house.ivo.post(address, values).status());
        }
        assertEquals(404, house.ivo.get(house.own.path("/courses/new/copies")).status());
        assertEquals(404, house.ivo.get(house.own.path("/courses/new/copies?of=no-such-course")).status());
        var place = house.ivo.submit(form(house.ivo, secret), Map.of("title", "Ivo’s copy")).location();
        for (var end : List.of("", "/progress")) {
            assertEquals(404, house.ina.get(place + end).status());
            assertEquals(404, house.ona.get(place + end).status());
            assertEquals(403, house.max.get(place + end).status());
            assertEquals(404, house.dan.get(place + end).status());
        }
        assertEquals(404, Workshop.post(house.ina, place + "/cancellation", Map.of()).status());
        assertEquals(404, Workshop.post(house.dan, place + "/cancellation", Map.of()).status());
        assertEquals(404, house.ivo.get(house.own.path("/courses/new/copies/00000000-0000-7000-8000-000000000000")).status());
        assertEquals(List.of("0"), Importing.rows(Lectern.running().database(), "select count(*) from courses where title = 'Stolen'"));
    }

    @Test
    void aTemplateIsThereToBeCopied() {
        var template = house.draft("A frame for courses");
        template.article(template.section("Week one"), "Welcome", "<p>Welcome.</p>");
        assertEquals(303, settings(template, Map.of("template", "true")).status());
        assertTrue(house.ivo.get(template.edit).text().contains("A template: nobody enrols in it"));
        assertEquals(0, house.ivo.get(template.edit).document().select("form[action$=/status/published]").size());
        var refused = template.press(template.edit + "/status/published", Map.of("known", "yes"));
        assertEquals(422, refused.status());
        assertTrue(refused.textOf(".error-summary").contains("A template is not published."));
        // Students neither see it nor get in; other instructors see that it is there, and nothing of it but a copy.
        assertEquals(404, house.max.get(template.course).status());
        assertEquals(404, Workshop.post(house.max, template.course + "/enrollment", Map.of()).status());
        assertEquals(0, house.max.get(house.own.path("/courses?q=frame")).document().select("a:contains(A frame for courses)").size());
        assertEquals(404, house.ina.get(template.course).status());
        var href = house.ina.get(house.own.path("/courses/new")).document().select("#templates a:contains(A frame for courses)").attr("href");
        var form = house.ina.get(href);
        assertEquals(0, form.document().select("[name=instructors]").size());
        assertEquals("", form.document().select("#title").val());
        assertEquals(422, house.ina.submit(form.form("#copy"), Map.of()).status());
        var copy = await(house.ina, house.ina.submit(form.form("#copy"), Map.of("title", "Ina’s own", "instructors", "true")).location());
        assertEquals("Week one | Welcome", outline(house.ina, copy));
        assertEquals("Ina", house.ina.get(copy).textOf(".course__by span"));
        assertTrue(house.ina.get(copy + "/edit").text().contains("A draft: only those who teach it see it."));
        assertEquals(303, Workshop.post(house.ina, copy + "/edit/status/published", Map.of("known", "yes")).status());
        // No longer a template, it is an ordinary draft again.
        settings(template, Map.of("template", ""));
        assertEquals(404, house.ina.get(href).status());
        assertEquals(0, house.ina.get(house.own.path("/courses/new")).document().select("#templates a:contains(A frame for courses)").size());
    }

    @Test
    void whatIsPublishedIsNoTemplate() {
        var course = house.published("Open already");
        var refused = settings(course, Map.of("template", "true"));
        assertEquals(422, refused.status());
        assertTrue(refused.textOf(".error-summary").contains("Only a draft can be a template."), refused.textOf(".error-summary"));
        assertTrue(house.ivo.get(course.edit).text().contains("Published"));
    }

    private Answer settings(Workshop course, Map<String, ?> values) {
        return house.ivo.submit(house.ivo.get(course.edit + "/settings").form("#settings"), values);
    }

    private Workshop dated(String title, String starts, String ends) {
        var course = house.draft(title);
        assertEquals(303, settings(course, Map.of("starts_at", starts, "ends_at", ends)).status());
        return course;
    }

    private static List<String> dates(Visitor visitor, String course) {
        var form = visitor.get(course + "/edit/settings").document();
        return List.of(form.select("[name=starts_at]").val(), form.select("[name=ends_at]").val());
    }

    private static FormElement form(Visitor visitor, Workshop course) {
        return visitor.get(visitor.get(course.edit + "/settings").document().select("main a[href*=/new/copies]").attr("href")).form("#copy");
    }

    private static String copied(Visitor visitor, Workshop course, Map<String, ?> values) {
        var begun = visitor.submit(form(visitor, course), values);
        assertEquals(303, begun.status(), begun.text());
        return await(visitor, begun.location());
    }

    /** Waits until the copy is made; answers its address. */
    private static String await(Visitor visitor, String place) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            var page = visitor.get(place);
            if (page.document().selectFirst("#copy-progress") == null) {
                return page.document().select("main .button--primary").attr("href").replaceAll("/edit$", "");
            }
            Importing.pause(100);
        }
        throw new AssertionError("The copy at " + place + " does not end:\n" + Lectern.running().output());
    }

    private static String outline(Visitor visitor, String course) {
        return String.join(" | ", visitor.get(course + "/edit").document().select(".author__outline .author__link > span:first-of-type").eachText());
    }
}
