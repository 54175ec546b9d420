package lectern.enrollments.entity;

/** Thrown when the time for which somebody was let into a course is over. */
public class AccessEnded extends EnrolmentRefused {

    private static final long serialVersionUID = 1L;

    AccessEnded(CourseTerms course) {
        super(course, Closure.ACCESS_ENDED);
    }
}
