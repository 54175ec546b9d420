package lectern.library.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.Courses;
import lectern.courses.control.Lessons;
import lectern.courses.control.Outlines;
import lectern.courses.control.Releases;
import lectern.courses.entity.Course;
import lectern.courses.entity.Lesson;
import lectern.courses.entity.Outline;
import lectern.courses.entity.OutlineSection;
import lectern.library.control.ItemFacts;
import lectern.library.control.ItemVersions;
import lectern.library.control.Uses;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;
import lectern.platform.web.Ids;
import lectern.platform.web.Once;
import lectern.platform.web.Option;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** The courses an item is used in: a new one. */
@Path("{organization:[a-z0-9-]+}/library/items/" + Ids.PATH + "/uses")
@Boundary
public class ItemUsesResource {

    private static final int COURSES = 500;

    @Inject
    Gate gate;

    @Inject
    Uses uses;

    @Inject
    ItemVersions versions;

    @Inject
    Courses courses;

    @Inject
    Outlines outlines;

    @Inject
    Lessons lessons;

    @Inject
    Releases releases;

    @Inject
    Addresses addresses;

    @Inject
    Once once;

    @Inject
    Clock clock;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("library.use")
    public View form(@PathParam("id") UUID id, @QueryParam("course") String slug) {
        return view(gate.item(id), slug == null ? null : course(slug).orElse(null), Fields.of(Map.of("course", slug == null ? "" : slug)));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("library.use")
    public Response use(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        ItemFacts item = gate.item(id);
        Fields form = Fields.posted(posted);
        CourseFacts facts = course(form.value("course")).orElse(null);
        if (facts == null) {
            throw Refused.invalid(view(item, null, form.reject("course", "library.use.choose-course")));
        }
        Course course = courses.forOutline(facts.id());
        Outline outline = outlines.of(course.id());
        boolean isSection = item.kind().equals("section");
        OutlineSection place = form.id("section").flatMap(outline::section).orElse(null);
        if (place == null && !(isSection && form.value("section").isEmpty())) {
            form.reject("section", "library.use.choose-section");
        } else if (isSection && place != null && place.depth() >= Outline.DEEPEST) {
            form.reject("section", "library.use.too-deep");
        }
        if (!form.isValid()) {
            throw Refused.invalid(view(item, facts, form));
        }
        once.lead(form, addresses.used(facts.slug()));
        UUID section = isSection ? lessons.addSection(course, place == null ? null : place.id(), item.title()).id() : place.id();
        List<Lesson> made = uses.begin(course, section, id, item.number(), versions.lessons(id, item.number()), clock.instant());
        releases.requireAcyclic(course.id());
        visit.say("good", words.text("library.use.done", item.title(), facts.title()));
        return Response.seeOther(URI.create(isSection ? addresses.editSection(facts.slug(), section) : addresses.editLesson(facts.slug(), made.get(0).id()))).build();
    }

    private Optional<CourseFacts> course(String slug) {
        return courses.at(slug.replace("\0", "")).filter(courses::isEditable);
    }

    private View view(ItemFacts item, CourseFacts course, Fields form) {
        List<Option> sections = course == null ? List.of() : outlines.of(course.id()).allSections().stream()
            .map(section -> new Option(section.id().toString(), "\u2014 ".repeat(section.depth() - 1) + section.title())).toList();
        return View.of("library/use", new UsePage(List.of(new Crumb(addresses.library(), words.text("library.title")), new Crumb(addresses.item(item.id()), item.title())),
            addresses.item(item.id()) + "/uses", item.title(), item.kind().equals("section"),
            uses.editable(COURSES).stream().map(one -> new Option(one.slug(), one.title())).toList(), course == null ? null : course.slug(), sections, form));
    }
}
