package lectern.courses.boundary;

import lectern.courses.control.CourseFacts;
import lectern.courses.control.Standing;

/** A course somebody may see, with how they stand in it and whether they may change it. */
record SeenCourse(CourseFacts course, Standing standing, boolean isEditor) {
}
