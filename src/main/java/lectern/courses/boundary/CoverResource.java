package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseFiles;
import lectern.courses.control.Courses;
import lectern.courses.entity.Course;
import lectern.platform.files.FileRefused;
import lectern.platform.files.Parts;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** The picture on the cover of a course. */
@Path(Paths.EDIT + "/cover")
@Boundary
public class CoverResource {

    @Inject
    Gate gate;

    @Inject
    Courses courses;

    @Inject
    CourseFiles files;

    @Inject
    CourseSettingsPages pages;

    @Inject
    Addresses addresses;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @POST
    @Consumes("multipart/form-data")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response replace(@PathParam("course") String slug, @HeaderParam("Content-Type") String type, InputStream body) {
        CourseFacts facts = gate.edited(slug);
        Course course = courses.forOutline(facts.id());
        Parts.Part part = Parts.file(type, body).orElseThrow(() -> refused(facts, course, "courses.file.none"));
        try {
            course.cover(files.storeCover(facts.id(), part.content(), part.fileName()).id());
        } catch (FileRefused e) {
            throw refused(facts, course, e.key(), e.arguments());
        }
        visit.say("good", words.text("courses.cover.stored"));
        return back(facts);
    }

    @POST
    @Path("removal")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response remove(@PathParam("course") String slug) {
        CourseFacts facts = gate.edited(slug);
        courses.forOutline(facts.id()).cover(null);
        files.dropCover(facts.id());
        visit.say("good", words.text("courses.cover.removed"));
        return back(facts);
    }

    private Refused refused(CourseFacts facts, Course course, String key, Object... arguments) {
        return Refused.invalid(pages.withoutCover(facts, course.externalId(), Fields.empty().reject("cover", key, arguments)));
    }

    private Response back(CourseFacts course) {
        return Response.seeOther(URI.create(addresses.edit(course.slug()) + "/settings")).build();
    }
}
