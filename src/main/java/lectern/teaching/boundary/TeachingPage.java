package lectern.teaching.boundary;

import java.time.Instant;
import java.util.List;
import lectern.teaching.control.Insights;

/**
 * What somebody's teaching comes to.
 *
 * @param average the average number of stars, or null
 */
public record TeachingPage(Insights.Figures figures, String average, List<Course> courses, List<Line> events, String profileHref, String mineHref, String waitingHref, String newHref) {

    /** A course, with where to look into it. */
    public record Course(String href, String insightsHref, String title, String language, int students, int completed, int waiting) {

        public boolean hasWaiting() {
            return waiting > 0;
        }
    }

    /** Something a student did, in words. */
    public record Line(String text, String courseHref, String courseTitle, Instant at) {
    }

    public boolean isEmpty() {
        return courses.isEmpty();
    }

    public boolean isQuiet() {
        return events.isEmpty();
    }

    public boolean isWaiting() {
        return figures.waiting() > 0;
    }
}
