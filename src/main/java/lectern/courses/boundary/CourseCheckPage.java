package lectern.courses.boundary;

import java.util.List;

/**
 * What stands out in the texts of a course.
 *
 * @param lessons the lessons in which something does, in their order
 * @param findings how many things do
 */
public record CourseCheckPage(Author author, List<Checked> lessons, int findings) {

    /** A lesson with what stands out in it. */
    public record Checked(String title, String href, List<FindingLine> findings) {
    }

    public boolean isEmpty() {
        return lessons.isEmpty();
    }
}
