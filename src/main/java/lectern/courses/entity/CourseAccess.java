package lectern.courses.entity;

import java.time.Instant;

/**
 * Who gets into a course and when.
 *
 * @param visibility organization (everyone finds it) or invitation (only those who are in it)
 * @param capacity how many people fit, or null for any number
 * @param isTemplate whether it is there to be copied, and nobody gets in
 */
public record CourseAccess(String visibility, boolean isSelfEnrolment, Integer capacity, Instant startsAt, Instant endsAt, boolean isTemplate) {
}
