package lectern.questions.boundary;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.questions.control.Questions.After;

/** Where a list goes on, as it stands in an address. */
final class Places {

    private static final Pattern PLACE = Pattern.compile("(\\d{1,9})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private Places() {
    }

    /** The place an address names; the start where it names none. */
    static After read(String after) {
        return Optional.ofNullable(after).map(PLACE::matcher).filter(Matcher::matches)
            .map(place -> new After(Integer.parseInt(place.group(1)), UUID.fromString(place.group(2)))).orElse(After.START);
    }

    static String write(int votes, UUID id) {
        return votes + "." + id;
    }
}
