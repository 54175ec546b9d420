package lectern.courses.boundary;

import java.time.Instant;
import lectern.courses.control.CourseProgress;

/**
 * A course in the catalogue.
 *
 * @param image the picture on its cover, or null for cloth
 * @param progress how far the person is in it, or null when they are not in it
 * @param startsAt when it begins, where that is still to come, or null
 */
public record CourseCard(String href, String title, String subject, int hue, String image, int lessonCount, int plannedMinutes, CourseProgress progress,
                         Instant startsAt, String status) {

    public boolean isDraft() {
        return status.equals("draft");
    }

    public boolean isTemplate() {
        return status.equals("template");
    }

    public boolean isArchived() {
        return status.equals("archived");
    }

    public boolean isUnderWay() {
        return progress != null && !progress.isOver();
    }

    public boolean isCompleted() {
        return progress != null && progress.isOver();
    }

    public boolean hasSubject() {
        return !subject.isEmpty();
    }

    public boolean hasFoot() {
        return isDraft() || isTemplate() || isArchived() || startsAt != null;
    }

    public boolean hasMinutes() {
        return plannedMinutes > 0;
    }
}
