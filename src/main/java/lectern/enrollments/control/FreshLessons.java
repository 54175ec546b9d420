package lectern.enrollments.control;

import java.time.Instant;
import java.util.List;

/**
 * Lessons of a course that came to a student of late, all at one moment, and that wait to be opened.
 *
 * @param isAdded whether they came to the course then, or opened
 */
public record FreshLessons(CourseDate.Course course, Instant since, boolean isAdded, List<Step> lessons) {
}
