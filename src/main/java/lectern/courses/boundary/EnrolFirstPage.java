package lectern.courses.boundary;

import lectern.courses.control.Panel;

/** Says that a lesson is open to those in the course, and how to get in. */
public record EnrolFirstPage(String title, String courseHref, Panel panel) {

    public boolean hasPanel() {
        return panel != null;
    }
}
