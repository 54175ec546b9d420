package lectern.enrollments.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Home, the page of a course and the calendar agree on what is next, what ends soon and what is new. */
class DatesIT {

    private final Lectern lectern = Lectern.running();
    private final Classroom room = Classroom.open(lectern);
    private final Visitor ada = room.student("Ada Learner", "ada");
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @BeforeEach
    void enrol() {
        Classroom.press(ada, room.at("/enrollment"));
        room.run("update enrollments set enrolled_at = ? where course_id = ?", in(-20), room.courseId());
        room.run("update course_lessons set created_at = ? where course_id = ?", in(-30), room.courseId());
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void allPagesSayTheSame() {
        due("one", in(-2));
        due("two", in(3));
        due("four", in(6));
        opens("three", in(5));
        room.run("update courses set ends_at = ? where id = ?", in(9), room.courseId());
        room.run("update enrollments set access_ends_at = ? where course_id = ?", in(12), room.courseId());
        String late = in(-2) + " Overdue Lesson one";
        String next = in(3) + " Due Lesson two";
        String end = in(9) + " Ends A course";
        String access = in(12).minusSeconds(1) + " Your access ends A course";
        String opening = in(5) + " Opens Lesson three";
        String later = in(6) + " Due Lesson four";
        assertEquals(Set.of(late, next, later, end, access), home());
        assertEquals(Set.of(late, next, opening, end, access), course(), "the next of each kind");
        assertEquals(Set.of(late, next, later, opening, end, access), calendar());
        assertTrue(line("one").contains("overdue since "), line("one"));
        assertTrue(line("two").contains("due ") && !line("two").contains("overdue"), line("two"));
        assertTrue(line("three").contains("opens "), line("three"));

        // An extension makes what was overdue due again.
        room.run("insert into course_extensions (organization_id, course_id, student_id, kind, lesson_id, extra_days, reason, given_by_id, given_at) select organization_id, id, ?, 'days', ?, 3, 'Ill', instructor_id, ? from courses where id = ?",
            room.idOf("ada"), lesson("one"), now, room.courseId());
        String extended = in(-2).plus(Duration.ofDays(3)) + " Due Lesson one";
        assertEquals(Set.of(extended, next, later, end, access), home());
        assertEquals(Set.of(extended, opening, end, access), course());
        assertEquals(Set.of(extended, next, later, opening, end, access), calendar());
        assertFalse(line("one").contains("overdue"), line("one"));

        // What is complete is not due any more.
        ada.get(room.at("/lessons/one"));
        Classroom.press(ada, room.at("/lessons/two/completion"));
        assertEquals(Set.of(later, end, access), home());
        assertEquals(Set.of(later, opening, end, access), course());
        assertEquals(Set.of(later, opening, end, access), calendar());
        assertFalse(line("one").contains("due"), line("one"));

        // Who need not do a lesson need not do it in time.
        due("three", in(7));
        assertTrue(home().contains(in(7) + " Due Lesson three"));
        room.run("insert into course_extensions (organization_id, course_id, student_id, kind, lesson_id, reason, given_by_id, given_at) select organization_id, id, ?, 'exempt', ?, 'Knows it', instructor_id, ? from courses where id = ?",
            room.idOf("ada"), lesson("three"), now, room.courseId());
        assertFalse(home().contains(in(7) + " Due Lesson three"));
        assertFalse(calendar().contains(in(7) + " Due Lesson three"));
        assertFalse(line("three").contains("due"), line("three"));
    }

    @Test
    void aGroupHasDatesOfItsOwn() {
        var group = UUID.randomUUID();
        room.run("insert into course_groups (organization_id, id, course_id, name, starts_at, ends_at) select organization_id, ?, id, 'Autumn', ?, ? from courses where id = ?",
            group, in(2), in(8), room.courseId());
        room.run("update courses set ends_at = ? where id = ?", in(4), room.courseId());
        assertEquals(Set.of(in(4) + " Ends A course"), home());
        room.run("update enrollments set group_id = ? where course_id = ?", group, room.courseId());
        assertEquals(Set.of(in(8) + " Ends for “Autumn” A course"), home());
        assertEquals(Set.of(in(2) + " Begins for “Autumn” A course", in(8) + " Ends for “Autumn” A course"), course());
        assertEquals(course(), calendar());
    }

    @Test
    void lessonsWithTheSameDateAreOneLine() {
        for (var slug : List.of("one", "two", "three")) {
            due(slug, in(3));
        }
        assertEquals(Set.of(in(3) + " Due 3 lessons"), home());
        assertEquals(home(), course());
        assertEquals(home(), calendar());
        assertEquals(room.at(""), ada.get(room.path("")).document().selectFirst(".list__title a").attr("href"));
    }

    @Test
    void newIsWhatCameOfLateAndWasNotOpened() {
        room.addLesson("five", 5, "opened", true);
        opens("four", in(-1));
        opens("three", in(-8));
        assertEquals(Set.of("Added Lesson five", "Opened Lesson four"), fresh());
        ada.get(room.at("/lessons/four"));
        assertEquals(Set.of("Added Lesson five"), fresh());
        room.run("update course_lessons set created_at = ? where course_id = ?", in(-8), room.courseId());
        assertEquals(Set.of(), fresh());
        assertTrue(ada.get(room.path("")).document().select(".entry__facts").isEmpty(), "nothing is shown where nothing is to be said");
    }

    @Test
    void aLessonThatIsNotOpenIsNotNew() {
        room.addLesson("five", 5, "opened", true);
        room.run("insert into release_rules (organization_id, course_id, lesson_id, ordering) select organization_id, course_id, id, 'after_previous' from course_lessons where id = ?", lesson("five"));
        assertEquals(Set.of(), fresh());
        ada.get(room.at("/lessons/three"));
        assertEquals(Set.of("Added Lesson five"), fresh());
    }

    @Test
    void daysAreThoseOfTheReader() {
        room.run("update users set time_zone = 'Europe/Berlin' where email = ?", room.email("ada"));
        // The clocks go forward on 28 March 2027: its day is an hour short.
        due("one", Instant.parse("2027-03-27T22:30:00Z"));
        due("two", Instant.parse("2027-03-27T23:30:00Z"));
        due("three", Instant.parse("2027-03-28T21:30:00Z"));
        due("four", Instant.parse("2027-03-28T22:30:00Z"));
        var month = ada.get(room.path("/calendar?month=2027-03")).document();
        assertEquals(List.of("Saturday, 27 March", "Sunday, 28 March", "Monday, 29 March"), month.select(".months__day").eachText());
        assertEquals(List.of("23:30", "00:30", "23:30", "00:30"), month.select("#agenda .list__time").eachText());
        var sunday = month.select(".calendar__day:has(> time[datetime=2027-03-28])");
        assertEquals(List.of("Due: Lesson two", "Due: Lesson three"), sunday.select(".calendar__event").eachText());
        assertEquals(35, month.select(".calendar__day").size());
        assertEquals(35, month.select(".calendar__day > time").eachAttr("datetime").stream().distinct().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "soon", "99999-01", "1803-01", "", "2026-11-30", "'", "-1"})
    void aMonthThatMakesNoSenseIsThePresentOne(String month) {
        due("one", in(1));
        var page = ada.get(room.path("/calendar?month=" + month.replace("'", "%27")));
        assertEquals(200, page.status());
        assertEquals(DateTimeFormatter.ofPattern("LLLL yyyy", Locale.ENGLISH).format(YearMonth.from(now.atZone(ZoneOffset.UTC))), page.textOf(".months__title"));
        assertEquals(1, page.document().select("[aria-current=date]").size());
    }

    @Test
    void monthsLeadToEachOtherAndKeepTheCourse() {
        room.course("second");
        Classroom.press(ada, room.path("/courses/second/enrollment"));
        var page = ada.get(room.path("/calendar?month=2031-01&course=second")).document();
        assertEquals(room.path("/calendar?month=2030-12&course=second"), page.selectFirst("[rel=prev]").attr("href"));
        assertEquals(room.path("/calendar?month=2031-02&course=second"), page.selectFirst("[rel=next]").attr("href"));
        assertEquals("second", page.selectFirst("select[name=course] option[selected]").val());
        assertTrue(page.text().contains("Nothing in January 2031."));
    }

    @Test
    void theCalendarIsNarrowedToOneCourse() {
        UUID second = room.course("second");
        room.run("update courses set title = 'Another' where id = ?", second);
        Classroom.press(ada, room.path("/courses/second/enrollment"));
        room.run("update courses set ends_at = ? where id = ?", in(4), second);
        due("one", in(3));
        assertEquals(Set.of(in(4) + " Ends Another"), rows(ada.get(room.path("/calendar?course=second")), "#agenda"));
        assertEquals(Set.of(in(3) + " Due Lesson one"), rows(ada.get(room.path("/calendar?course=course")), "#agenda"));
        assertEquals(2, rows(ada.get(room.path("/calendar?course=nothing")), "#agenda").size());
    }

    @Test
    void aFullDayShowsSomeAndLeadsToTheRest() {
        Instant noon = Instant.parse("2031-05-14T12:00:00Z");
        for (int i = 5; i < 10; i++) {
            room.addLesson("extra-" + i, i, "opened", true);
            due("extra-" + i, noon.plusSeconds(60L * i));
        }
        var month = ada.get(room.path("/calendar?month=2031-05")).document();
        assertEquals(3, month.select(".calendar__event").size());
        var more = month.selectFirst(".calendar__more");
        assertEquals("2 more", more.text());
        assertEquals("Wednesday, 14 May", month.selectFirst(more.attr("href")).text());
        assertEquals(5, month.select("#agenda .list__row").size());
    }

    @Test
    void datesLeadToWhatIsOpen() {
        due("one", in(2));
        opens("two", in(3));
        assertEquals(List.of(room.at("/lessons/one"), room.at("")), ada.get(room.path("/calendar")).document().select("#agenda .list__title a").eachAttr("href"));
    }

    @Test
    void whoTeachesSeesWhatIsDueForEverybody() {
        due("one", in(3));
        room.run("insert into release_rules (organization_id, course_id, due, due_after_days) select organization_id, id, 'after_enrolment', 4 from courses where id = ?", room.courseId());
        room.run("insert into course_groups (organization_id, course_id, name, ends_at) select organization_id, id, 'Autumn', ? from courses where id = ?", in(6), room.courseId());
        assertEquals(Set.of(in(3) + " Due Lesson one", in(6) + " Ends for “Autumn” A course"), rows(room.ben().get(room.path("/calendar")), "#agenda"));
        due("two", in(-3));
        assertFalse(room.ben().get(room.path("/calendar")).textOf("main").contains("Overdue"), "nothing is overdue for who teaches");
    }

    @Test
    void whoIsInNoCourseIsToldWhatStandsHere() {
        var eve = room.student("Eve", "eve").get(room.path("/calendar"));
        assertEquals("No dates yet", eve.textOf("main h2"));
        assertTrue(eve.document().select(".calendar").isEmpty());
    }

    @Test
    void strangersFindNothing() {
        var stranger = Classroom.open(lectern);
        assertEquals(404, stranger.ben().get(room.path("/calendar")).status());
        assertEquals(404, stranger.ben().get(room.path("/calendar?course=course")).status());
        stranger.close();
        due("one", in(2));
        assertTrue(room.student("Eve", "eve").get(room.path("/calendar?course=course")).document().select(".entry__facts").isEmpty(), "a course one is not in");
        Classroom.press(ada, room.at("/enrollment/dropping"));
        assertTrue(ada.get(room.path("/calendar")).document().select(".entry__facts").isEmpty(), "a course one has left");
    }

    private Set<String> home() {
        return rows(ada.get(room.path("")), ".section:has(h2:matchesOwn(Ends soon))");
    }

    private Set<String> course() {
        return rows(ada.get(room.at("")), "aside");
    }

    private Set<String> calendar() {
        return rows(ada.get(room.path("/calendar")), "#agenda");
    }

    private Set<String> fresh() {
        return rows(ada.get(room.path("")), ".section:has(h2:matchesOwn(New))").stream().map(row -> row.substring(row.indexOf(' ') + 1)).collect(Collectors.toSet());
    }

    // Moment, what happens, to what.
    private static Set<String> rows(Answer page, String place) {
        assertEquals(200, page.status());
        Set<String> rows = new TreeSet<>();
        for (Element row : page.document().select("main " + place + " .list__row:has(.entry__facts)")) {
            rows.add(row.selectFirst("time").attr("datetime") + " " + row.select(".entry__what").text() + " " + row.select(".list__title").text());
        }
        return rows;
    }

    private String line(String slug) {
        return ada.get(room.at("")).document().select(".outline__lesson").stream().map(Element::text).filter(line -> line.contains("Lesson " + slug)).findFirst().orElseThrow();
    }

    // Some days from now, plus a minute, so that it is to come as long as the test runs.
    private Instant in(int days) {
        return now.plus(Duration.ofDays(days)).plusSeconds(days < 0 ? 0 : 60);
    }

    private void due(String slug, Instant at) {
        room.run("insert into release_rules (organization_id, course_id, lesson_id, due, due_at) select organization_id, course_id, id, 'on_date', ? from course_lessons where id = ? "
            + "on conflict (organization_id, course_id, section_id, lesson_id, group_id) do update set due = excluded.due, due_at = excluded.due_at", at, lesson(slug));
    }

    private void opens(String slug, Instant at) {
        room.run("insert into release_rules (organization_id, course_id, lesson_id, timing, opens_at) select organization_id, course_id, id, 'on_date', ? from course_lessons where id = ?", at, lesson(slug));
    }

    private UUID lesson(String slug) {
        return UUID.fromString(room.one("select id::text from course_lessons where course_id = ? and slug = ?", room.courseId(), slug));
    }
}
