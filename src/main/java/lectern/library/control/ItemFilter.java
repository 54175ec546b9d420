package lectern.library.control;

import java.util.UUID;

/**
 * Which items are wanted.
 *
 * @param words what they hold, or empty
 * @param folder the folder they lie in, or null for all
 * @param kind their kind, or null
 * @param tag a tag of theirs, or null
 * @param before the last one of the page before, or null
 */
public record ItemFilter(String words, UUID folder, String kind, String tag, UUID before) {
}
