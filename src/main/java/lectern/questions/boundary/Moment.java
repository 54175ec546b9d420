package lectern.questions.boundary;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time in a video, as people write it: 1:23 or 1:02:03. */
final class Moment {

    private static final int MINUTE = 60;
    private static final Pattern WRITTEN = Pattern.compile("(?:(?:(\\d{1,2}):)?(\\d{1,4}):)?(\\d{1,5})");
    private static final int LAST = 99 * MINUTE * MINUTE + MINUTE * MINUTE - 1;

    private Moment() {
    }

    /** The seconds of a written time; nothing when it is none. */
    static Optional<Integer> read(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int seconds = (part(parts, 1) * MINUTE + part(parts, 2)) * MINUTE + part(parts, 3);
        boolean isClock = parts.group(2) == null || part(parts, 3) < MINUTE;
        return isClock && seconds <= LAST ? Optional.of(seconds) : Optional.empty();
    }

    static String write(int seconds) {
        int hours = seconds / (MINUTE * MINUTE);
        int minutes = seconds / MINUTE % MINUTE;
        return hours > 0 ? "%d:%02d:%02d".formatted(hours, minutes, seconds % MINUTE) : "%d:%02d".formatted(minutes, seconds % MINUTE);
    }

    private static int part(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
    }
}
