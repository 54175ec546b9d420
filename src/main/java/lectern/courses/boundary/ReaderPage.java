package lectern.courses.boundary;

import java.util.List;
import lectern.courses.control.CourseTool;
import lectern.courses.control.LessonFacts;
import lectern.courses.control.Panel;
import lectern.courses.control.Standing;

/**
 * A lesson as it is read.
 *
 * @param backHref its line on the page of the course
 * @param number its place among the lessons, from 1
 * @param template the template of its kind
 * @param it what the kind's fragment shows
 * @param standing how the reader stands in the course, or null where that is not kept
 * @param tools what other modules put below the lesson
 * @param actions what they offer for selected text
 * @param editHref where to change it, or null for those who may not
 * @param banner a sentence above the text, or null
 */
public record ReaderPage(String courseTitle, String courseHref, String backHref, String courseLanguage, LessonFacts lesson, int number, int lessonCount, String template,
                         Object it, ShownOutline outline, Standing standing, String progressWords, LessonLink previous, LessonLink next,
                         Panel panel, List<CourseTool.Tool> tools, List<CourseTool.Action> actions, String editHref, String banner) {

    public boolean hasPanel() {
        return panel != null;
    }

    /** Without enrolments the way on is a plain link. */
    public boolean hasPlainNext() {
        return panel == null && next != null;
    }

    public boolean isEnd() {
        return panel == null && next == null;
    }

    public boolean hasMinutes() {
        return lesson.plannedMinutes() > 0;
    }

    public boolean hasStanding() {
        return standing != null;
    }
}
