package lectern.enrollments.entity;

import static lectern.enrollments.entity.CourseTermsTest.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnrollmentTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final UUID HERE = UUID.randomUUID();
    private static final UUID ADA = UUID.randomUUID();
    private static final UUID BEN = UUID.randomUUID();
    private static final CourseTerms OPEN = terms("published", false, true, null, 0, null, null);
    private static final CourseTerms BY_INVITATION = terms("published", true, false, null, 0, null, null);

    private final Enrollment enrollment = Enrollment.enrol(HERE, OPEN, ADA, NOW);

    @Test
    void fullCourseRefusesWithItsName() {
        var full = terms("published", false, true, 3, 3, null, null);
        assertThrows(CourseFull.class, () -> Enrollment.enrol(HERE, full, ADA, NOW));
        assertThrows(CourseFull.class, () -> Enrollment.enrolBy(BEN, HERE, full, ADA, "staff", NOW));
    }

    @Test
    void closedCourseRefusesAndSaysWhy() {
        assertEquals(Closure.BY_INVITATION, assertThrows(EnrolmentClosed.class, () -> Enrollment.enrol(HERE, BY_INVITATION, ADA, NOW)).closure());
        assertEquals(EnrollmentStatus.ENROLLED, Enrollment.enrolBy(BEN, HERE, BY_INVITATION, ADA, "staff", NOW).status());
        var draft = terms("draft", false, true, null, 0, null, null);
        assertEquals(Closure.DRAFT, assertThrows(EnrolmentClosed.class, () -> Enrollment.enrolBy(BEN, HERE, draft, ADA, "staff", NOW)).closure());
    }

    @Test
    void droppedStudentComesBackToWhereTheyWere() {
        assertTrue(enrollment.complete(2, 2, NOW));
        assertTrue(enrollment.drop(ADA, NOW.plusSeconds(1)));
        assertFalse(enrollment.drop(ADA, NOW.plusSeconds(2)));
        assertEquals(EnrollmentStatus.DROPPED, enrollment.status());
        assertEquals(NOW.plusSeconds(1), enrollment.droppedAt());
        assertTrue(enrollment.comeBack(OPEN, NOW.plusSeconds(3)));
        assertEquals(EnrollmentStatus.COMPLETED, enrollment.status());
        assertNull(enrollment.droppedAt());
        assertFalse(enrollment.comeBack(OPEN, NOW.plusSeconds(4)));
    }

    @Test
    void whoLeftByThemselvesMayTakeThatBackAlsoWhereOnlyStaffEnrols() {
        enrollment.drop(ADA, NOW);
        assertTrue(enrollment.comeBack(BY_INVITATION, NOW));
    }

    @Test
    void whoWasTakenOutComesBackOnlyWhereEverybodyGetsIn() {
        enrollment.drop(BEN, NOW);
        assertEquals(Closure.REMOVED, assertThrows(EnrolmentClosed.class, () -> enrollment.comeBack(BY_INVITATION, NOW)).closure());
        assertTrue(enrollment.comeBack(OPEN, NOW));
    }

    @Test
    void nobodyComesBackToAFullCourse() {
        enrollment.drop(ADA, NOW);
        assertThrows(CourseFull.class, () -> enrollment.comeBack(terms("published", false, true, 1, 1, null, null), NOW));
    }

    @Test
    void courseIsCompletedOnce() {
        assertFalse(enrollment.complete(1, 2, NOW));
        assertFalse(enrollment.complete(0, 0, NOW));
        assertTrue(enrollment.complete(2, 2, NOW));
        assertFalse(enrollment.complete(3, 3, NOW.plusSeconds(9)));
        assertEquals(NOW, enrollment.completedAt());
    }

    @Test
    void droppedStudentCompletesNothing() {
        enrollment.drop(ADA, NOW);
        assertFalse(enrollment.complete(2, 2, NOW));
    }

    @Test
    void accessEnds() {
        enrollment.admitUntil(NOW);
        assertThrows(AccessEnded.class, () -> enrollment.access().require(OPEN, NOW));
        enrollment.access().require(OPEN, NOW.minusSeconds(1));
        enrollment.drop(ADA, NOW);
        assertThrows(AccessEnded.class, () -> enrollment.comeBack(OPEN, NOW));
    }

    @Test
    void staffTakesSomebodyBackWithNewAccess() {
        enrollment.admitUntil(NOW);
        enrollment.drop(ADA, NOW);
        assertTrue(enrollment.takeBack(BEN, null, BY_INVITATION, NOW));
        enrollment.access().require(OPEN, NOW);
        assertNull(enrollment.accessEndsAt());
        enrollment.drop(ADA, NOW);
        enrollment.takeBack(BEN, NOW.plusSeconds(60), OPEN, NOW);
        assertEquals(NOW.plusSeconds(60), enrollment.accessEndsAt());
    }

    @Test
    void lessonsAreClosedToWhoeverLeft() {
        enrollment.drop(ADA, NOW);
        assertEquals(Closure.NOT_ENROLLED, assertThrows(EnrolmentClosed.class, () -> enrollment.access().require(OPEN, NOW)).closure());
    }
}
