package lectern.teaching.boundary;

import java.time.Instant;
import java.util.List;
import lectern.platform.web.Chart;
import lectern.platform.web.Crumb;

/**
 * A course in figures.
 *
 * @param dropOff how many opened and completed each lesson
 * @param time what one who opens a lesson spends on it
 * @param stops where those who are away stopped
 * @param absence for how long they have been away
 * @param awayText how many are away, in words
 * @param stopText where most of them stopped, in words, or null
 */
public record InsightsPage(List<Crumb> trail, String href, String courseTitle, String language, Picture dropOff, Chart time, Chart stops, Chart absence, List<Line> lines, List<Person> away,
                           String awayText, String stopText, String lessonsCsv, String awayCsv, String awayHref, String daysHref) {

    /** A lesson in the table. */
    public record Line(int number, String title, int opened, int completed, int stopped, long seconds) {

        public boolean hasTime() {
            return seconds > 0;
        }
    }

    /** Somebody who is away. */
    public record Person(String href, String name, String initials, int hue, int completed, int required, Instant seenAt, String lesson) {

        public boolean wasSeen() {
            return seenAt != null;
        }
    }

    /** Whether there is nothing to tell yet. */
    public boolean isUntouched() {
        return lines.stream().allMatch(line -> line.opened() == 0);
    }

    public boolean hasAway() {
        return !away.isEmpty();
    }

    public boolean hasStop() {
        return stopText != null;
    }
}
