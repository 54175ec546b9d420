package lectern.courses.control;

/** Thrown when the course that is to be updated or copied is in the trash by now. */
public class CourseGone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CourseGone() {
        super("The course is gone");
    }
}
