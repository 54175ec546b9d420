package lectern.courses.entity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * When a lesson opens and until when it is to be done, as it holds for the lesson: what it says itself, or the nearest
 * section around it, or the course.
 *
 * @param opensAt the moment it opens for everybody, or null
 * @param opensAfterDays so many days after somebody enrols it opens for them, or null
 * @param prerequisites the lessons that come before it where they are chosen
 * @param dueAt until when everybody is to have done it, or null
 * @param dueAfterDays within so many days after enrolling it is to be done, or null
 */
public record Release(Instant opensAt, Integer opensAfterDays, Ordering ordering, Set<UUID> prerequisites, Instant dueAt, Integer dueAfterDays) {

    /** Open from the beginning, in any order, never due. */
    public static final Release FREE = new Release(null, null, Ordering.FREE, Set.of(), null, null);

    /** What has to be complete before. */
    public enum Ordering {

        FREE, AFTER_PREVIOUS, AFTER_CHOSEN;

        /** The word as it is stored. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Ordering of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** When it opens for somebody who enrolled then; empty when no date holds it back. */
    public Optional<Instant> opens(Instant enrolledAt) {
        return opensAfterDays != null ? Optional.of(enrolledAt.plus(opensAfterDays, ChronoUnit.DAYS)) : Optional.ofNullable(opensAt);
    }

    /** Until when it is due for somebody who enrolled then. */
    public Optional<Instant> due(Instant enrolledAt) {
        return dueAfterDays != null ? Optional.of(enrolledAt.plus(dueAfterDays, ChronoUnit.DAYS)) : Optional.ofNullable(dueAt);
    }
}
