package lectern.courses.boundary;

/** A link that narrows or widens what the catalogue shows. */
public record FilterLink(String href, String label, boolean isCurrent) {
}
