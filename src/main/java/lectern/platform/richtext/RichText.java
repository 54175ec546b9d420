package lectern.platform.richtext;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** The one sanitiser for rich text, typed or imported, and what pages and search need to know about such a text. */
public final class RichText {

    /** Characters of HTML a text may have, before and after cleaning. */
    public static final int LIMIT = 1_000_000;

    private static final int WORDS_A_MINUTE = 200;
    private static final Pattern FILE = Pattern.compile("=\"files:([0-9a-f-]{36})/");
    private static final Pattern UNDESCRIBED = Pattern.compile("<img src=\"[^\"]*\"(?! alt=)");
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{1,2}"
            + "|[^\\s\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]*[\\p{L}\\p{N}][^\\s\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]*");

    private RichText() {
    }

    /** The same text with nothing in it but what rich text allows; cleaning it again changes nothing. */
    public static String clean(String html) {
        return write(html, Addresses.stored());
    }

    /** What a form or an import of this organization sent, cleaned, its own file addresses in their stored form. */
    public static String store(String html, String organizationSlug) {
        return write(html, Addresses.of(organizationSlug));
    }

    /** A stored text as it goes into a page of this organization. */
    public static String show(String stored, String organizationSlug) {
        // Only an attribute can hold this: the writer never leaves =" in text.
        return stored == null ? "" : stored.replace("=\"files:", "=\"/" + organizationSlug + "/files/");
    }

    /** A text for reading: a picture that nobody has described yet counts as decoration. */
    public static String decorated(String shown) {
        return UNDESCRIBED.matcher(shown).replaceAll("$0 alt=\"\"");
    }

    /** The files that a stored text names. */
    public static Set<UUID> files(String stored) {
        var files = new LinkedHashSet<UUID>();
        if (stored != null) {
            FILE.matcher(stored).results().forEach(file -> files.add(UUID.fromString(file.group(1))));
        }
        return files;
    }

    /** Whether a page that shows this stored text needs the formula script and style. */
    public static boolean hasFormulas(String stored) {
        return stored != null && stored.contains(" data-formula=\"");
    }

    /** How many pictures of a stored text say neither what they show nor that they are decoration. */
    public static int undescribedPictures(String stored) {
        return stored == null ? 0 : (int) UNDESCRIBED.matcher(stored).results().count();
    }

    /** The words alone, a line a block: for search and excerpts. */
    public static String text(String html) {
        return PlainText.of(read(html, Addresses.stored()));
    }

    /** Minutes that reading takes, at least one. */
    public static int minutes(String html) {
        long words = WORD.matcher(text(html)).results().count();
        return (int) Math.max(1, (words + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE);
    }

    private static String write(String html, Addresses addresses) {
        return new Writer().document(read(html, addresses));
    }

    private static Block read(String html, Addresses addresses) {
        if (html == null || html.isEmpty()) {
            return new Block(Kind.BODY);
        }
        if (html.length() > LIMIT) {
            throw new TooLong();
        }
        var reader = new Reader(addresses);
        reader.traverse(Jsoup.parseBodyFragment(html).body());
        return Shape.of(reader.document(), reader.hasTitle());
    }
}
