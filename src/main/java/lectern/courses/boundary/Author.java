package lectern.courses.boundary;

import java.util.List;
import lectern.courses.control.AuthorTool;
import lectern.platform.web.Fields;

/**
 * What stands around every page for authors: the outline, what is still missing, and what can be done with the course.
 *
 * @param addHref where to make a lesson, in the section that is open
 * @param status draft, template, published or archived
 * @param checks what keeps the course from being published
 * @param offers what other modules offer to its authors
 * @param tools what can be done with the line of the outline that is open, or null
 * @param once the one-time token of the page's small forms
 * @param selection the form in which lessons of the outline can be chosen, or null on pages without it
 */
public record Author(String title, String language, String courseHref, String editHref, String previewHref, String copyHref, String addHref, String status, ShownOutline outline,
                     List<Check> checks, List<AuthorTool.Tool> offers, Tools tools, String once, Fields selection) {

    /** Something that is missing, and where to put it in. */
    public record Check(String text, String href) {
    }

    /** What can be done with a section or lesson; {@code offers} come from other modules. */
    public record Tools(String href, String title, boolean isLesson, boolean isHidden, boolean canGoUp, boolean canGoDown, List<AuthorTool.Tool> offers) {
    }

    public boolean isDraft() {
        return status.equals("draft");
    }

    public boolean isTemplate() {
        return status.equals("template");
    }

    public boolean isPublished() {
        return status.equals("published");
    }

    public boolean isArchived() {
        return status.equals("archived");
    }

    public String statusKey() {
        return "courses.status." + status;
    }

    public String statusBadge() {
        return isPublished() ? "good" : "plain";
    }

    public String checksKey() {
        return isDraft() ? "courses.checks.before" : "courses.checks.after";
    }

    /** What is missing is not shown before there is anything. */
    public boolean hasShownChecks() {
        return hasChecks() && !isEmpty() && !isTemplate();
    }

    public boolean hasChecks() {
        return !checks.isEmpty();
    }

    public boolean isSelectable() {
        return selection != null;
    }

    public boolean isEmpty() {
        return outline.isEmpty();
    }
}
