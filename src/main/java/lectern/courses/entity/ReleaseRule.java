package lectern.courses.entity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What an author says about the release of a course, a section or a lesson. Each of the three may be left to what stands
 * around: then it is null.
 *
 * @param timing at_once, on_date, after_enrolment, or null
 * @param prerequisites the chosen lessons where the ordering is by choice
 * @param due never, on_date, after_enrolment, or null
 * @param version to notice that somebody else has changed it meanwhile; 0 while nothing is said
 */
public record ReleaseRule(String timing, Instant opensAt, Integer opensAfterDays, Release.Ordering ordering, Set<UUID> prerequisites, String due, Instant dueAt,
                          Integer dueAfterDays, int version) {

    /** Nothing is said here. */
    public static final ReleaseRule SILENT = new ReleaseRule(null, null, null, null, Set.of(), null, null, null, 0);

    public boolean isSilent() {
        return timing == null && ordering == null && due == null;
    }

    /** What it says alone, without anything around it. */
    public Release alone() {
        return new Release(opensAt, opensAfterDays, ordering == null ? Release.Ordering.FREE : ordering, prerequisites, dueAt, dueAfterDays);
    }
}
