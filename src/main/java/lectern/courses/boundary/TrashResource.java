package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.Lessons;
import lectern.courses.control.Outlines;
import lectern.courses.control.Trashed;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.View;

/** Sections and lessons that were deleted from a course. */
@Path(Paths.EDIT + "/trash")
@Boundary
public class TrashResource {

    private static final int SHOWN = 200;

    @Inject
    Gate gate;

    @Inject
    Outlines outlines;

    @Inject
    Lessons lessons;

    @Inject
    Authors authors;

    @Inject
    Addresses addresses;

    @GET
    @Produces("text/html")
    @Allowed("courses.edit")
    public View list(@PathParam("course") String slug) {
        CourseFacts course = gate.edited(slug);
        List<TrashPage.Item> items = lessons.trashed(course.id(), SHOWN).stream().map(item -> item(course, item)).toList();
        return View.of("courses/trash", new TrashPage(authors.around(course, outlines.of(course.id()), null), items));
    }

    private TrashPage.Item item(CourseFacts course, Trashed item) {
        String href = item.isSection() ? addresses.editSection(course.slug(), item.id()) : addresses.editLesson(course.slug(), item.id());
        return new TrashPage.Item(item.title(), item.isSection(), item.lessons(), item.deletedAt(), href + "/restoration");
    }
}
