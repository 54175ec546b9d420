package lectern.enrollments.entity;

/** Thrown when every place of a course is taken. */
public class CourseFull extends EnrolmentRefused {

    private static final long serialVersionUID = 1L;

    public CourseFull(CourseTerms course) {
        super(course, Closure.FULL);
    }
}
