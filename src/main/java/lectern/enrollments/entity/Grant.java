package lectern.enrollments.entity;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Something a student is granted beyond the rules of a course.
 *
 * @param lessonId the lesson it is about; null for all
 * @param days how many more days there are, where it is about those
 * @param until until when the student gets in, where it is about that
 * @param isOfGroup whether the whole group is granted it
 */
public record Grant(UUID id, Kind kind, UUID lessonId, String lessonTitle, Integer days, Instant until, String reason, String givenBy, Instant givenAt,
                    boolean isOfGroup) {

    /** What is granted: more days until it is due, longer access, not having to do a lesson, a lesson before it opens. */
    public enum Kind {

        DAYS, ACCESS, EXEMPT, OPEN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** The message key of what it says; where it is about one lesson of many it may be, another one. */
    public String key() {
        boolean isOfLesson = lessonId != null && kind != Kind.EXEMPT;
        return "enrollments.grant." + kind.word() + (isOfLesson ? "-lesson" : "");
    }

    /** The last moment of an access, which falls on the day that was meant. */
    public Instant lastMoment() {
        return until == null ? null : until.minusSeconds(1);
    }

    /** Whether it is about this lesson. */
    public boolean isAbout(UUID lesson) {
        return lessonId == null || lessonId.equals(lesson);
    }
}
