package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import lectern.courses.control.Courses;
import lectern.courses.entity.Course;
import lectern.courses.entity.CourseDescription;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Once;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Words;

/** A new course: its first draft. */
@Path("{organization:[a-z0-9-]+}/courses/new")
@Boundary
public class NewCourseResource {

    private static final int SUBJECTS = 100;
    private static final int TEMPLATES = 50;

    @Inject
    Courses courses;

    @Inject
    CourseFields fields;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Once once;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("courses.create")
    public View form() {
        return view(Fields.of(Map.of("difficulty", "beginner", "language", fields.likelyLanguage())));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("courses.create")
    public Response create(MultivaluedMap<String, String> posted) {
        Fields form = Fields.posted(posted);
        CourseDescription description = fields.read(form, fields.likelyLanguage());
        if (!form.isValid()) {
            throw Refused.invalid(view(form));
        }
        Course course = courses.create(description);
        String place = addresses.edit(course.slug());
        once.lead(form, place);
        return Response.seeOther(URI.create(place)).build();
    }

    private List<NewCoursePage.Template> templates() {
        return courses.templates(TEMPLATES).stream().map(template -> new NewCoursePage.Template(addresses.newCopy(template.slug()), template.title(),
            template.instructor(), template.lessonCount())).toList();
    }

    private View view(Fields form) {
        return View.of("courses/new", new NewCoursePage(List.of(new Crumb(addresses.catalogue(), words.text("courses.title"))),
            addresses.catalogue() + "/new", form, fields.levels(), fields.languages(fields.likelyLanguage()), courses.subjects(SUBJECTS),
            current.may("courses.import") ? addresses.imports() : null, templates()));
    }
}
