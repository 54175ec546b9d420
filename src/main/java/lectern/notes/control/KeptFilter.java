package lectern.notes.control;

import java.util.UUID;

/**
 * Which of a person's notes and bookmarks are wanted.
 *
 * @param kind {@code all}, {@code highlights}, {@code notes} or {@code bookmarks}
 * @param course one course alone, or null
 * @param words what they hold, or empty
 * @param before the last one of the page before, or null
 */
public record KeptFilter(String kind, UUID course, String words, UUID before) {
}
