package lectern.courses.boundary;

/** A way to another lesson. */
public record LessonLink(String href, String title) {
}
