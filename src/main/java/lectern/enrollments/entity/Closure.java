package lectern.enrollments.entity;

import java.util.Locale;

/** Why somebody does not get into a course, or not to its lessons, at this moment. */
public enum Closure {

    DRAFT, ARCHIVED, NOT_STARTED, ENDED, FULL, BY_INVITATION, BY_STAFF, REMOVED, ACCESS_ENDED, NOT_ENROLLED;

    /** The word in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    EnrolmentRefused refusal(CourseTerms course) {
        return switch (this) {
            case FULL -> new CourseFull(course);
            case ACCESS_ENDED -> new AccessEnded(course);
            default -> new EnrolmentClosed(course, this);
        };
    }
}
