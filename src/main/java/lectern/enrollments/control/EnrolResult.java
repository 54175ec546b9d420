package lectern.enrollments.control;

import java.util.Locale;
import java.util.UUID;

/**
 * What became of one person who was to be put into a course.
 *
 * @param text the line, or the name
 * @param memberId the person, or null where nobody was found
 */
public record EnrolResult(String text, String name, UUID memberId, Outcome outcome) {

    /** What happened. */
    public enum Outcome {
        ENROLLED, BACK, ALREADY, FULL, UNKNOWN, NO_ADDRESS, TWICE;

        /** The word in message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean isIn() {
        return outcome == Outcome.ENROLLED || outcome == Outcome.BACK;
    }
}
