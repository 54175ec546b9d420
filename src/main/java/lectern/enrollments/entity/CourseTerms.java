package lectern.enrollments.entity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a course says about who gets in and when: the part of it that enrolling and reading depend on.
 *
 * @param status draft, published or archived
 * @param capacity how many people fit, or null for any number
 * @param enrolledCount how many are in
 */
public record CourseTerms(UUID id, String slug, String title, String status, boolean isByInvitation, boolean isSelfEnrolment, Integer capacity,
                          int enrolledCount, Instant startsAt, Instant endsAt) {

    /** Why nobody can be put into the course, whatever room there is. */
    public Optional<Closure> closedToAll(Instant at) {
        if (status.equals("draft")) {
            return Optional.of(Closure.DRAFT);
        }
        if (status.equals("archived")) {
            return Optional.of(Closure.ARCHIVED);
        }
        return endsAt != null && !at.isBefore(endsAt) ? Optional.of(Closure.ENDED) : Optional.empty();
    }

    /** Why those who look after the course cannot put somebody into it; they may before it starts. */
    public Optional<Closure> closedToStaff(Instant at) {
        return closedToAll(at).or(() -> isFull() ? Optional.of(Closure.FULL) : Optional.empty());
    }

    /** Why a student cannot get in without help. */
    public Optional<Closure> closedToStudents(Instant at) {
        return closedToAll(at).or(() -> closedByChoice(at)).or(() -> closedToStaff(at));
    }

    private Optional<Closure> closedByChoice(Instant at) {
        if (isByInvitation) {
            return Optional.of(Closure.BY_INVITATION);
        }
        if (!isSelfEnrolment) {
            return Optional.of(Closure.BY_STAFF);
        }
        return isBeforeStart(at) ? Optional.of(Closure.NOT_STARTED) : Optional.empty();
    }

    public boolean isFull() {
        return places() == 0;
    }

    /** How many more people fit. */
    public int places() {
        return capacity == null ? Integer.MAX_VALUE : Math.max(0, capacity - enrolledCount);
    }

    public boolean isBeforeStart(Instant at) {
        return startsAt != null && at.isBefore(startsAt);
    }

    /** Why those who are in may not read: a draft and a course before its start are closed, the archive and an ended course are not. */
    public Optional<Closure> closedToReaders(Instant at) {
        if (status.equals("draft")) {
            return Optional.of(Closure.DRAFT);
        }
        return isBeforeStart(at) ? Optional.of(Closure.NOT_STARTED) : Optional.empty();
    }

    /** The same course after somebody has looked again how many fit and how many are in. */
    public CourseTerms with(Integer newCapacity, int newCount) {
        return new CourseTerms(id, slug, title, status, isByInvitation, isSelfEnrolment, newCapacity, newCount, startsAt, endsAt);
    }

    /** The same course for those who start at another time. */
    public CourseTerms startingAt(Instant start) {
        return new CourseTerms(id, slug, title, status, isByInvitation, isSelfEnrolment, capacity, enrolledCount, start, endsAt);
    }

    /** The same course with one more student in it. */
    public CourseTerms withOneMore() {
        return with(capacity, enrolledCount + 1);
    }
}
