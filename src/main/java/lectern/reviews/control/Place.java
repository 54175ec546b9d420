package lectern.reviews.control;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of a list ended: a number the list is ordered by, and an id. */
record Place(long number, String id) {

    private static final Pattern MARK = Pattern.compile("(\\d{1,17}),([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** The place an address names; none when it is no place. */
    static Optional<Place> of(String mark) {
        Matcher parts = MARK.matcher(mark == null ? "" : mark);
        return parts.matches() ? Optional.of(new Place(Long.parseLong(parts.group(1)), parts.group(2))) : Optional.empty();
    }
}
