package lectern.questions.boundary;

import lectern.courses.control.Panel;

/**
 * Says that questions are open to those in the course.
 *
 * @param panel how to get in or why one is no longer, or null
 */
public record ClosedPage(String title, String courseHref, Panel panel) {

    public boolean hasPanel() {
        return panel != null;
    }
}
