package lectern.questions.boundary;

import lectern.courses.control.CourseFacts;

/**
 * A course whose questions are open to the person of this request.
 *
 * @param isTeacher whether they look after the course
 */
record Room(CourseFacts course, boolean isTeacher) {

    String slug() {
        return course.slug();
    }
}
