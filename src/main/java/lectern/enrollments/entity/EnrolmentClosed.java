package lectern.enrollments.entity;

/** Thrown when a course takes nobody, or nobody this way, at this moment. */
public class EnrolmentClosed extends EnrolmentRefused {

    private static final long serialVersionUID = 1L;

    EnrolmentClosed(CourseTerms course, Closure closure) {
        super(course, closure);
    }
}
