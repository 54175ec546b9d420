package lectern.organizations.entity;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of hosts, in the one spelling that browsers and security policies compare. */
final class HostName {

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    // Browsers read a last label that begins with a digit and is a number as part of an IP address.
    private static final Pattern NAME = Pattern.compile("(?:" + LABEL + "\\.)*(?!\\d+$|0x[0-9a-f]*$|localhost$)" + LABEL);
    private static final int LONGEST = 253;

    private HostName() {
    }

    /** The name in small ASCII letters, or empty where this is none: an IP address, the machine itself, anything with a port or a name before it. */
    static Optional<String> of(String typed) {
        try {
            String name = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return name.length() <= LONGEST && NAME.matcher(name).matches() && isSaidTheSame(typed, name) ? Optional.of(name) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    // Java writes some letters in ASCII as browsers once did and no longer do: “straße” would become another site.
    private static boolean isSaidTheSame(String typed, String name) {
        boolean isPlain = typed.chars().allMatch(character -> character < 128);
        return isPlain || IDN.toUnicode(name).equals(Normalizer.normalize(typed, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
    }
}
