package lectern.courses.boundary;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import lectern.courses.control.Copies;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.Courses;
import lectern.courses.entity.CourseCopy;
import lectern.platform.crypto.Uuids;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Once;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Words;

/** A new course that is the copy of another one: what it is to be like. It is made in the background. */
@Path("{organization:[a-z0-9-]+}/courses/new/copies")
@Boundary
public class CopiesResource {

    @Inject
    Gate gate;

    @Inject
    Courses courses;

    @Inject
    Copies copies;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Event<CopyJob> begun;

    @Inject
    Once once;

    @Inject
    Clock clock;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("courses.create")
    public View form(@QueryParam("of") String slug) {
        CourseFacts source = source(slug);
        ZoneId zone = copies.zone();
        String title = source.isTemplate() ? "" : source.title();
        return view(source, Fields.of(CopyForm.values(source, title, zone, courses.isEditable(source))), zone);
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("courses.create")
    public Response create(MultivaluedMap<String, String> posted) {
        Fields form = Fields.posted(posted);
        CourseFacts source = source(form.value("of"));
        ZoneId zone = copies.zone();
        CopyForm typed = CopyForm.read(form, source, zone, courses.isEditable(source));
        if (!form.isValid()) {
            throw Refused.invalid(view(source, form, zone));
        }
        UUID id = Uuids.next();
        once.lead(form, addresses.copy(id));
        CourseCopy copy = new CourseCopy(current.organizationId(), id, source.id(), current.memberId(), typed.wishes(), clock.instant());
        copies.add(copy);
        begun.fire(new CopyJob(id, copy.attempt(), current.organization().orElseThrow(), current.member().orElseThrow()));
        return Response.seeOther(URI.create(addresses.copy(id))).build();
    }

    private CourseFacts source(String slug) {
        if (slug == null || slug.isBlank()) {
            throw new NotFoundException();
        }
        return gate.copied(slug);
    }

    private View view(CourseFacts source, Fields form, ZoneId zone) {
        List<Crumb> trail = List.of(new Crumb(addresses.catalogue(), words.text("courses.title")), source.isTemplate()
            ? new Crumb(addresses.catalogue() + "/new", words.text("courses.new.title")) : new Crumb(addresses.edit(source.slug()), source.title()));
        return View.of("courses/copy", new CopyFormPage(trail, addresses.copies(), source, form, CopyForm.isDated(source), zone.getId(), courses.isEditable(source)));
    }
}
