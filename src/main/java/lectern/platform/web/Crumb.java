package lectern.platform.web;

/** A step of the breadcrumb above a title. */
public record Crumb(String href, String label) {
}
