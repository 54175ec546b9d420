package lectern.teaching.boundary;

import java.util.List;

/**
 * Somebody who teaches.
 *
 * @param headline what they say of themselves in a line, or empty
 * @param average the average number of stars over their courses, or null
 * @param editHref where they change it, or null for everybody else
 * @param isOpen whether others read what they say
 */
public record InstructorPage(String name, String initials, int hue, boolean hasLeft, String headline, String biography, List<String> links, String average, int reviews,
                             List<Course> courses, String href, String editHref, boolean isOpen) {

    /** A course they teach. */
    public record Course(String href, String title, String language, String subject, int lessons, String average, int reviews) {

        public boolean isReviewed() {
            return reviews > 0;
        }

        public boolean hasSubject() {
            return !subject.isEmpty();
        }
    }

    public boolean hasHeadline() {
        return !headline.isEmpty();
    }

    public boolean hasBiography() {
        return !biography.isEmpty();
    }

    public boolean hasLinks() {
        return !links.isEmpty();
    }

    public boolean hasCourses() {
        return !courses.isEmpty();
    }

    public boolean isReviewed() {
        return reviews > 0;
    }

    public boolean isMine() {
        return editHref != null;
    }

    /** Whether only the person themselves sees what they say. */
    public boolean isClosed() {
        return isMine() && !isOpen;
    }
}
