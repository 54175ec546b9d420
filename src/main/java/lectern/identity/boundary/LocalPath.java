package lectern.identity.boundary;

import java.net.URI;
import java.net.URISyntaxException;

/** Where to go on after signing in: a place of this installation, whatever the address of the sign-in page claims. */
final class LocalPath {

    private LocalPath() {
    }

    /** The place, or the start page when it is none of ours. */
    static String of(String wanted) {
        return isLocal(wanted) ? wanted : "/";
    }

    private static boolean isLocal(String wanted) {
        if (wanted == null || !wanted.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?") || wanted.length() > 2000) {
            return false;
        }
        try {
            URI parsed = new URI(wanted);
            return parsed.getScheme() == null && parsed.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
