package lectern.courses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseFiles;
import lectern.courses.control.Outlines;
import lectern.platform.web.Fields;
import lectern.platform.web.View;

/** Makes the page with the files of a course that no lesson shows. */
@ApplicationScoped
public class FilesPages {

    private static final int SHOWN = 500;

    @Inject
    CourseFiles files;

    @Inject
    Outlines outlines;

    @Inject
    Authors authors;

    @Inject
    Addresses addresses;

    View view(CourseFacts course, Fields form) {
        String edit = addresses.edit(course.slug());
        return View.of("courses/files", new FilesPage(authors.around(course, outlines.of(course.id()), null), edit + "/files", edit + "/uploads",
            files.unused(course.id(), SHOWN), form));
    }
}
