package lectern.enrollments.control;

import lectern.courses.control.CourseFacts;
import lectern.enrollments.entity.CourseTerms;

/** What enrolments need to know of a course. */
public final class Terms {

    private Terms() {
    }

    public static CourseTerms of(CourseFacts course) {
        return new CourseTerms(course.id(), course.slug(), course.title(), course.status(), course.isByInvitation(), course.isSelfEnrolment(),
            course.capacity(), course.enrolledCount(), course.startsAt(), course.endsAt());
    }
}
