package lectern.notes.boundary;

import lectern.courses.control.CourseFacts;
import lectern.courses.control.LessonFacts;

/** A lesson that is open to the person of the request. */
record OpenLesson(CourseFacts course, LessonFacts lesson) {
}
