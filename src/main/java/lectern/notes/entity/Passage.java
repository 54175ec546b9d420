package lectern.notes.entity;

/**
 * Some words of a lesson, and how to tell them from the same words elsewhere in it.
 *
 * @param prefix what stood before them
 * @param suffix what stood after them
 * @param start where they stood in the text, or null
 */
public record Passage(String quote, String prefix, String suffix, Integer start) {

    private static final int CONTEXT = 100;

    public Passage {
        prefix = prefix.substring(Math.max(0, prefix.length() - CONTEXT));
        suffix = suffix.substring(0, Math.min(CONTEXT, suffix.length()));
    }
}
