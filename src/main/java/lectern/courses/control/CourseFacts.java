package lectern.courses.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A course as its pages show it.
 *
 * @param isTaught whether the person of this request is its instructor or a co-instructor
 * @param coInstructors the names of those who teach it beside the instructor
 * @param requiredWeight what all required lessons count together
 * @param progressWeight lessons or minutes: what a lesson counts in the progress
 * @param capacity how many people fit, or null for any number
 * @param isTemplate whether it is a draft that is there to be copied
 */
public record CourseFacts(UUID id, String slug, String title, String summary, String subject, String difficulty, String language, UUID coverFileId,
                          String status, String visibility, boolean isSelfEnrolment, Integer capacity, Instant startsAt, Instant endsAt,
                          Instant publishedAt, int enrolledCount, int lessonCount, int requiredLessonCount, int requiredWeight, String progressWeight, int plannedMinutes, UUID instructorId,
                          String instructorName, List<String> coInstructors, boolean isTaught, int version, boolean isTemplate) {

    /** The word of how it stands: its status, or that it is a template. */
    public String standing() {
        return isTemplate ? "template" : status;
    }

    public boolean isDraft() {
        return status.equals("draft");
    }

    public boolean isPublished() {
        return status.equals("published");
    }

    public boolean isArchived() {
        return status.equals("archived");
    }

    public boolean isByInvitation() {
        return visibility.equals("invitation");
    }

    /** Whether everybody who is to fit is in. */
    public boolean isFull() {
        return capacity != null && enrolledCount >= capacity;
    }
}
