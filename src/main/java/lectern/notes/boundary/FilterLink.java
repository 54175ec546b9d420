package lectern.notes.boundary;

/** A link that narrows or widens what a page shows. */
public record FilterLink(String href, String label, boolean isCurrent) {
}
