package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.Finding;
import lectern.courses.control.Outlines;
import lectern.courses.control.TextChecks;
import lectern.courses.entity.Outline;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.View;

/** What stands out in the texts of a course: all that shuts readers out or leads them nowhere, by lesson. */
@Path(Paths.EDIT + "/check")
@Boundary
public class CourseCheckResource {

    @Inject
    Gate gate;

    @Inject
    Outlines outlines;

    @Inject
    TextChecks checks;

    @Inject
    Authors authors;

    @Inject
    FindingLines lines;

    @Inject
    Addresses addresses;

    @GET
    @Produces("text/html")
    @Allowed("courses.edit")
    public View show(@PathParam("course") String slug) {
        CourseFacts course = gate.edited(slug);
        Outline outline = outlines.of(course.id());
        Map<UUID, List<Finding>> found = checks.ofCourse(course.id());
        List<CourseCheckPage.Checked> lessons = outline.lessons().stream().filter(lesson -> found.containsKey(lesson.id())).map(lesson -> {
            String href = addresses.editLesson(course.slug(), lesson.id());
            return new CourseCheckPage.Checked(lesson.title(), href, lines.of(found.get(lesson.id()), href));
        }).toList();
        return View.of("courses/check", new CourseCheckPage(authors.around(course, outline, null), lessons,
            lessons.stream().mapToInt(lesson -> lesson.findings().size()).sum()));
    }
}
