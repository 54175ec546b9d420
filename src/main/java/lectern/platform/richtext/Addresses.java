package lectern.platform.richtext;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which addresses a text may lead to, and their one spelling. */
final class Addresses {

    private static final int LONGEST = 2_048;
    private static final String STORED = "files:";
    private static final Pattern FILE = Pattern.compile(
            "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})/([^/?#]{1,400})([?#].*)?");
    private static final Pattern OUTSIDE = Pattern.compile("(?i)https?://[^/?#\\s].*");
    private static final Pattern MAIL = Pattern.compile("(?i)mailto:[^\\s?].*");
    private static final Pattern DOTS = Pattern.compile("(?i)(\\.|%2e){1,2}");

    private final String own;

    private Addresses(String own) {
        this.own = own;
    }

    /** For texts that already name files in the stored form. */
    static Addresses stored() {
        return new Addresses(STORED);
    }

    static Addresses of(String organizationSlug) {
        return new Addresses("/" + organizationSlug + "/files/");
    }

    static boolean isOutside(String address) {
        return address.startsWith("http:") || address.startsWith("https:");
    }

    /** Where a link may lead: elsewhere by http or mail, a page of this site, an own file; otherwise null. */
    String link(String raw) {
        var address = spelled(raw);
        if (address == null) {
            return null;
        }
        var file = file(address, true);
        if (file != null) {
            return file;
        }
        if (OUTSIDE.matcher(address).matches() || MAIL.matcher(address).matches()) {
            int colon = address.indexOf(':');
            return address.substring(0, colon).toLowerCase(Locale.ROOT) + address.substring(colon);
        }
        if (address.startsWith("//")) {
            return link("https:" + address);
        }
        return address.startsWith("/") ? address : null;
    }

    /** The address of an own picture; null for any other. */
    String image(String raw) {
        var address = spelled(raw);
        return address == null ? null : file(address, false);
    }

    private String file(String address, boolean withSuffix) {
        var prefix = address.startsWith(STORED) ? STORED : own;
        if (!address.startsWith(prefix)) {
            return null;
        }
        var file = FILE.matcher(address.substring(prefix.length()));
        if (!file.matches() || DOTS.matcher(file.group(2)).matches()) {
            return null;
        }
        var suffix = withSuffix && file.group(3) != null ? file.group(3) : "";
        return STORED + file.group(1).toLowerCase(Locale.ROOT) + "/" + file.group(2) + suffix;
    }

    /** As a browser would read it: outer blanks and inner line breaks gone, nothing left that reads in two ways. */
    private static String spelled(String raw) {
        if (raw.length() > 2 * LONGEST) {
            return null;
        }
        var address = raw.replaceAll("[\\t\\n\\r]", "").replaceAll("^[\\x00-\\x20]+|[\\x00-\\x20]+$", "");
        if (address.isEmpty() || address.indexOf('\f') >= 0 || address.codePoints().anyMatch(Characters::isForbidden)) {
            return null;
        }
        address = address.replace(" ", "%20").replace("\\", "%5C");
        return address.length() > LONGEST ? null : address;
    }
}
