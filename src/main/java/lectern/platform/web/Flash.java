package lectern.platform.web;

/**
 * A sentence carried over one redirect.
 *
 * @param kind good, info or bad
 * @param text the sentence in the reader's language
 * @param undo the address whose POST takes the step back, or null
 */
public record Flash(String kind, String text, String undo) {
}
