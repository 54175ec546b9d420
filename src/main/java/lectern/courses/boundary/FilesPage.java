package lectern.courses.boundary;

import java.util.List;
import lectern.courses.control.CourseFile;
import lectern.platform.web.Fields;

/** The files of a course that no lesson shows. */
public record FilesPage(Author author, String href, String uploadHref, List<CourseFile> files, Fields form) {

    public boolean isEmpty() {
        return files.isEmpty();
    }
}
