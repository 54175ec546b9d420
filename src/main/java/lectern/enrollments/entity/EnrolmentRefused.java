package lectern.enrollments.entity;

/** Thrown when somebody does not get into a course, or not to its lessons. */
public abstract class EnrolmentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CourseTerms course;
    private final Closure closure;

    EnrolmentRefused(CourseTerms course, Closure closure) {
        super(course.slug() + " is closed: " + closure.word());
        this.course = course;
        this.closure = closure;
    }

    public CourseTerms course() {
        return course;
    }

    public Closure closure() {
        return closure;
    }
}
