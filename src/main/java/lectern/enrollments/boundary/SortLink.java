package lectern.enrollments.boundary;

/** A head of a table that sorts it; {@code direction} is ascending, descending, or null where it is sorted by something else. */
public record SortLink(String href, String direction) {
}
