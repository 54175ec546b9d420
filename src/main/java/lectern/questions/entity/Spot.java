package lectern.questions.entity;

/**
 * The place in a lesson that a question is about.
 *
 * @param quote words of the lesson, or null
 * @param prefix what stands before them
 * @param suffix what stands after them
 * @param seconds a time in its video, or null
 */
public record Spot(String quote, String prefix, String suffix, Integer seconds) {

    /** The lesson as a whole. */
    public static final Spot NONE = new Spot(null, "", "", null);

    /** Whether a text has the words; white space, which depends on how a page is set, does not count. */
    public static boolean isIn(String quote, String text) {
        return bare(text).contains(bare(quote));
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{Z}\\u00ad]+", "");
    }
}
