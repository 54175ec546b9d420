package lectern.courses.entity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments of a film as people write them: 1:23, or 1:02:03. */
public final class FilmTime {

    private static final Pattern WRITTEN = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,4}):(\\d{2})");

    private FilmTime() {
    }

    /** The seconds of a written time, or empty where it is none. */
    public static Optional<Integer> read(String typed) {
        Matcher time = WRITTEN.matcher(typed);
        if (!time.matches()) {
            return Optional.empty();
        }
        int hours = time.group(1) == null ? 0 : Integer.parseInt(time.group(1));
        int minutes = Integer.parseInt(time.group(2));
        int seconds = Integer.parseInt(time.group(3));
        boolean isTime = seconds < 60 && (time.group(1) == null || minutes < 60);
        return isTime ? Optional.of((hours * 60 + minutes) * 60 + seconds) : Optional.empty();
    }

    public static String write(int seconds) {
        return seconds < 3600 ? "%d:%02d".formatted(seconds / 60, seconds % 60)
            : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
