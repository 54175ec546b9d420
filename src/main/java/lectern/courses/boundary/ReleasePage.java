package lectern.courses.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/**
 * When a course, a section or a lesson opens, for its author.
 *
 * @param title of the section or lesson, or of the course
 * @param kindKey the message key of the word for it
 * @param isCourse whether this is what holds for the whole course and everybody
 * @param after the lessons to choose from, empty where none are chosen
 * @param lines what holds for each lesson, on the page of the course
 * @param lessons those it is about, where it is about several
 * @param isConflict whether somebody else has changed it since the form was opened
 */
public record ReleasePage(Author author, String href, String title, String kindKey, boolean isCourse, Fields form, int version, List<Option> timings,
                          List<Option> orderings, List<Option> dues, List<Option> after, String zone, List<Line> lines, boolean isConflict, List<Run> runs, List<UUID> lessons) {

    /** For whom one may say something: everybody, or a group. */
    public record Run(String href, String name, boolean isCurrent) {
    }

    /**
     * What holds for a lesson, or the heading of a section.
     *
     * @param opens in words, or null where nothing holds the lesson back
     * @param isOwn whether something is said of it by itself
     */
    public record Line(UUID id, String title, boolean isSection, int depth, String href, Words opens, String before, Words due, boolean isOwn) {
    }

    /** A message with a moment or a number of days. */
    public record Words(String key, Instant at, Integer days) {
    }

    /** Whether it is about the course as a whole, for everybody or for a group. */
    public boolean isOverview() {
        return kindKey.endsWith("course");
    }

    public boolean hasRuns() {
        return !runs.isEmpty();
    }

    public boolean hasLines() {
        return !lines.isEmpty();
    }

    public boolean hasAfter() {
        return !after.isEmpty();
    }

    public boolean isAfterOpen() {
        return form.has("ordering", "after_chosen") || form.problem("after") != null;
    }
}
