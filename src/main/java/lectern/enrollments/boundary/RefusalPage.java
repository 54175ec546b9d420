package lectern.enrollments.boundary;

import java.time.Instant;

/**
 * Says why somebody does not get into a course.
 *
 * @param word the closure's word
 * @param at the moment it names, or null
 * @param places how many fit
 */
public record RefusalPage(String title, String courseHref, String word, Instant at, int places) {

    public String titleKey() {
        return "enrollments.refused." + word;
    }

    public String textKey() {
        return "enrollments.closed." + word;
    }
}
