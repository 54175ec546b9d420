package lectern.enrollments.entity;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a student gets to the lessons of a course.
 *
 * @param endsAt until when the student was let in, or null for without end
 */
public record Access(EnrollmentStatus status, Instant endsAt) {

    /** Why the lessons are closed to the student. */
    public Optional<Closure> closed(CourseTerms course, Instant at) {
        if (status == EnrollmentStatus.DROPPED) {
            return Optional.of(Closure.NOT_ENROLLED);
        }
        return course.closedToReaders(at).or(() -> hasEnded(at) ? Optional.of(Closure.ACCESS_ENDED) : Optional.empty());
    }

    /** Refuses a student to whom the lessons are closed. */
    public void require(CourseTerms course, Instant at) {
        closed(course, at).ifPresent(why -> {
            throw why.refusal(course);
        });
    }

    /** Why a student who left does not get back without help; whom somebody took out gets in only where everybody does. */
    public Optional<Closure> closedToReturn(boolean wasTakenOut, CourseTerms course, Instant at) {
        if (hasEnded(at)) {
            return Optional.of(Closure.ACCESS_ENDED);
        }
        Optional<Closure> closure = wasTakenOut ? course.closedToStudents(at) : course.closedToStaff(at);
        return closure.map(why -> why == Closure.BY_INVITATION || why == Closure.BY_STAFF ? Closure.REMOVED : why);
    }

    public boolean hasEnded(Instant at) {
        return endsAt != null && !at.isBefore(endsAt);
    }
}
