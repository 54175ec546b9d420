package lectern.enrollments.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CourseTermsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void openCourseTakesEverybody() {
        assertEquals(Optional.empty(), terms("published", false, true, null, 0, null, null).closedToStudents(NOW));
        assertEquals(Optional.empty(), terms("published", false, true, 2, 1, null, null).closedToStudents(NOW));
    }

    @Test
    void draftArchivedAndEndedCoursesTakeNobody() {
        assertEquals(Optional.of(Closure.DRAFT), terms("draft", false, true, null, 0, null, null).closedToStaff(NOW));
        assertEquals(Optional.of(Closure.ARCHIVED), terms("archived", false, true, null, 0, null, null).closedToStaff(NOW));
        assertEquals(Optional.of(Closure.ENDED), terms("published", false, true, null, 0, null, NOW).closedToStaff(NOW));
        assertEquals(Optional.of(Closure.ENDED), terms("published", true, false, null, 0, null, NOW).closedToStudents(NOW));
    }

    @Test
    void fullCourseTakesNobody() {
        assertEquals(Optional.of(Closure.FULL), terms("published", false, true, 2, 2, null, null).closedToStudents(NOW));
        assertEquals(Optional.of(Closure.FULL), terms("published", false, true, 2, 2, null, null).closedToStaff(NOW));
        assertEquals(0, terms("published", false, true, 2, 3, null, null).places());
    }

    @Test
    void staffPutsPeopleInWhereStudentsCannotEnrol() {
        assertEquals(Optional.of(Closure.BY_INVITATION), terms("published", true, true, null, 0, null, null).closedToStudents(NOW));
        assertEquals(Optional.of(Closure.BY_STAFF), terms("published", false, false, null, 0, null, null).closedToStudents(NOW));
        assertEquals(Optional.of(Closure.NOT_STARTED), terms("published", false, true, null, 0, NOW.plusSeconds(1), null).closedToStudents(NOW));
        assertEquals(Optional.empty(), terms("published", true, false, null, 0, NOW.plusSeconds(1), null).closedToStaff(NOW));
    }

    @Test
    void lessonsAreClosedBeforeTheStartAndInADraftOnly() {
        assertEquals(Optional.of(Closure.NOT_STARTED), terms("published", false, true, null, 0, NOW.plusSeconds(1), null).closedToReaders(NOW));
        assertEquals(Optional.of(Closure.DRAFT), terms("draft", false, true, null, 0, null, null).closedToReaders(NOW));
        assertEquals(Optional.empty(), terms("published", false, true, null, 0, NOW, NOW).closedToReaders(NOW));
        assertEquals(Optional.empty(), terms("archived", false, true, null, 0, null, null).closedToReaders(NOW));
    }

    static CourseTerms terms(String status, boolean isByInvitation, boolean isSelfEnrolment, Integer capacity, int count, Instant starts, Instant ends) {
        return new CourseTerms(UUID.randomUUID(), "course", "A course", status, isByInvitation, isSelfEnrolment, capacity, count, starts, ends);
    }
}
