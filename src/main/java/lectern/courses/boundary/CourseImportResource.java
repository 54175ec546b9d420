package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.ImportFacts;
import lectern.courses.control.Imports;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.View;

/** What was imported into a course: the last report, and those before. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/edit/import")
@Boundary
public class CourseImportResource {

    private static final int MOST = 20;

    @Inject
    Gate gate;

    @Inject
    Imports imports;

    @Inject
    ImportPages pages;

    @Inject
    Addresses addresses;

    @GET
    @Produces("text/html")
    @Allowed("courses.edit")
    public View show(@PathParam("course") String slug, @QueryParam("of") UUID of, @QueryParam("part") String part, @QueryParam("after") Integer after) {
        CourseFacts course = gate.edited(slug);
        List<ImportFacts> all = imports.into(course.id(), MOST);
        if (all.isEmpty()) {
            return View.of("courses/import-report", new CourseImportPage(null, pages.trail(course), addresses.imports(), List.of()));
        }
        ImportFacts shown = all.stream().filter(one -> of == null || one.id().equals(of)).findFirst().orElseThrow(NotFoundException::new);
        String home = addresses.importReport(course.slug());
        ImportPage report = pages.report(course, shown, new ImportPages.Window(part, after), home + "?of=" + shown.id());
        return View.of("courses/import-report", new CourseImportPage(report, report.trail(), addresses.imports(),
            all.stream().map(one -> new CourseImportPage.Earlier(home + "?of=" + one.id(), one.finishedAt(), one.requestedBy(), one.id().equals(shown.id()))).toList()));
    }
}
