package lectern.enrollments.boundary;

/** A step of the way to a page. */
public record Crumb(String href, String label) {
}
