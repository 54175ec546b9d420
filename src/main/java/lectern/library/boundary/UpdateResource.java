package lectern.library.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.Courses;
import lectern.courses.control.Lessons;
import lectern.courses.control.Releases;
import lectern.courses.entity.Course;
import lectern.library.control.ItemVersions;
import lectern.library.control.UseFacts;
import lectern.library.control.Uses;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Fields;
import lectern.platform.web.Ids;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** A newer version of something a course has from the library: what it changes, taking it over, leaving it out. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/edit/library/" + Ids.PATH)
@Boundary
public class UpdateResource {

    @Inject
    Gate gate;

    @Inject
    Uses uses;

    @Inject
    ItemVersions versions;

    @Inject
    Courses courses;

    @Inject
    Lessons lessons;

    @Inject
    Releases releases;

    @Inject
    UpdatePages pages;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("library.use")
    public View show(@PathParam("course") String slug, @PathParam("id") UUID id) {
        CourseFacts course = gate.edited(slug);
        return pages.view(course, found(course, id), Fields.empty(), false);
    }

    @POST
    @Path("acceptance")
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("library.use")
    public Response accept(@PathParam("course") String slug, @PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        CourseFacts facts = gate.edited(slug);
        Course course = courses.forOutline(facts.id());
        UseFacts use = found(facts, id);
        Fields form = Fields.posted(posted);
        Set<UUID> wanted = Set.copyOf(form.ids("lesson"));
        requireNewest(facts, use, form);
        if (!wanted.isEmpty() && !lessons.isPlaceThere(course, use.sectionId())) {
            form.reject("lesson", "library.update.no-section");
        }
        if (!form.isValid()) {
            throw Refused.invalid(pages.view(facts, use, form, false));
        }
        uses.accept(course, use, use.newest(), versions.lessons(use.itemId(), use.number()), versions.lessons(use.itemId(), use.newest()), form.flag("titles"), wanted, clock.instant());
        releases.requireAcyclic(course.id());
        visit.say("good", words.text("library.update.accepted", use.title(), use.newest()));
        return to(facts);
    }

    @POST
    @Path("ignoring")
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("library.use")
    public Response ignore(@PathParam("course") String slug, @PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        CourseFacts facts = gate.edited(slug);
        UseFacts use = found(facts, id);
        requireNewest(facts, use, Fields.posted(posted));
        uses.ignore(facts.id(), id, use.newest());
        visit.say("good", words.text("library.update.ignored", use.title(), use.newest()));
        return to(facts);
    }

    // What was looked at is what is decided on.
    private void requireNewest(CourseFacts course, UseFacts use, Fields form) {
        int number = form.number("number", 1, Integer.MAX_VALUE).orElse(0);
        if (!use.isOutdated() || number != use.newest()) {
            throw Refused.conflict(pages.view(course, use, Fields.empty(), use.isOutdated()));
        }
    }

    private UseFacts found(CourseFacts course, UUID id) {
        return uses.find(course.id(), id).orElseThrow(NotFoundException::new);
    }

    private Response to(CourseFacts course) {
        return Response.seeOther(URI.create(addresses.used(course.slug()))).build();
    }
}
