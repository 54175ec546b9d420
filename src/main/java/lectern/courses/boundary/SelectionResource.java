package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.Courses;
import lectern.courses.control.LessonSelection;
import lectern.courses.control.Outlines;
import lectern.courses.control.Releases;
import lectern.courses.entity.Course;
import lectern.courses.entity.Outline;
import lectern.platform.crypto.Uuids;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Fields;
import lectern.platform.web.Once;
import lectern.platform.web.Refused;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** Several lessons that were chosen in the outline. What is done is done with all of them or with none. */
@Path(Paths.EDIT + "/selection")
@Boundary
public class SelectionResource {

    private static final String CHOSEN = "lessons";

    @Inject
    Gate gate;

    @Inject
    Courses courses;

    @Inject
    Outlines outlines;

    @Inject
    LessonSelection selection;

    @Inject
    EditPages pages;

    @Inject
    Addresses addresses;

    @Inject
    Releases releases;

    @Inject
    Once once;

    @Inject
    Clock clock;

    @Inject
    Visit visit;

    @Inject
    Words words;

    /** The course with its outline, held for a change, and the lessons that were chosen in it. */
    private record Chosen(CourseFacts facts, Course course, Outline outline, Fields form, List<UUID> lessons) {
    }

    @POST
    @Path("place")
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response move(@PathParam("course") String slug, MultivaluedMap<String, String> posted) {
        Chosen chosen = chosen(slug, posted);
        UUID section = chosen.form().id("section").filter(id -> chosen.outline().section(id).isPresent()).orElse(null);
        String place = chosen.form().oneOf("place", new HashSet<>(EditPages.PLACES));
        if (section == null) {
            chosen.form().reject("section", "courses.selection.no-section");
        }
        refuse(chosen);
        outlines.place(chosen.course().id(), chosen.outline().moved(chosen.lessons(), section, place.equals("start")));
        return done(chosen, "courses.selection.moved", chosen.outline().section(section).orElseThrow().title());
    }

    @POST
    @Path("copies")
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response copy(@PathParam("course") String slug, MultivaluedMap<String, String> posted) {
        Chosen chosen = chosen(slug, posted);
        refuse(chosen);
        once.lead(chosen.form(), place(chosen));
        Map<UUID, UUID> copies = new HashMap<>();
        chosen.lessons().forEach(lesson -> copies.put(lesson, Uuids.next()));
        selection.duplicate(chosen.course(), chosen.outline(), copies, title -> words.text("courses.lesson.copy", title));
        return done(chosen, "courses.selection.copied");
    }

    @POST
    @Path("hiding")
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response hide(@PathParam("course") String slug, MultivaluedMap<String, String> posted) {
        Chosen chosen = chosen(slug, posted);
        refuse(chosen);
        selection.hide(chosen.course(), chosen.lessons(), true);
        return done(chosen, "courses.selection.hidden");
    }

    @POST
    @Path("showing")
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response show(@PathParam("course") String slug, MultivaluedMap<String, String> posted) {
        Chosen chosen = chosen(slug, posted);
        refuse(chosen);
        selection.hide(chosen.course(), chosen.lessons(), false);
        return done(chosen, "courses.selection.shown");
    }

    @POST
    @Path("deletion")
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response delete(@PathParam("course") String slug, MultivaluedMap<String, String> posted) {
        Chosen chosen = chosen(slug, posted);
        refuse(chosen);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        selection.trash(chosen.course(), chosen.lessons(), now);
        releases.requireAcyclic(chosen.course().id());
        String place = addresses.editBeside(chosen.facts().slug(), chosen.outline(), chosen.lessons());
        visit.sayWithUndo(words.text("courses.selection.deleted", chosen.lessons().size()),
            addresses.edit(chosen.facts().slug()) + "/selection/deletion/" + ChronoUnit.MICROS.between(Instant.EPOCH, now) + "/undoing");
        return to(place);
    }

    /** Takes back what was deleted together at a moment, told in microseconds. */
    @POST
    @Path("deletion/{moment:[0-9]{1,17}}/undoing")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response restore(@PathParam("course") String slug, @PathParam("moment") long moment) {
        CourseFacts facts = gate.edited(slug);
        Course course = courses.forOutline(facts.id());
        if (!selection.restore(course, Instant.EPOCH.plus(moment, ChronoUnit.MICROS))) {
            visit.say("bad", words.text("courses.trash.section-first"));
            return to(addresses.edit(facts.slug()) + "/trash");
        }
        releases.requireAcyclic(course.id());
        return to(addresses.edit(facts.slug()));
    }

    private Chosen chosen(String slug, MultivaluedMap<String, String> posted) {
        CourseFacts facts = gate.edited(slug);
        Course course = courses.forOutline(facts.id());
        Outline outline = outlines.of(course.id());
        Fields form = Fields.posted(posted);
        List<UUID> lessons = form.ids(CHOSEN);
        if (lessons.isEmpty()) {
            form.reject(CHOSEN, "courses.selection.none");
        } else if (!lessons.stream().allMatch(id -> outline.lesson(id).isPresent())) {
            form.reject(CHOSEN, "courses.selection.gone");
        }
        return new Chosen(facts, course, outline, form, lessons);
    }

    private void refuse(Chosen chosen) {
        if (!chosen.form().isValid()) {
            throw Refused.invalid(pages.withSelection(chosen.facts(), chosen.outline(), chosen.form()));
        }
    }

    private Response done(Chosen chosen, String sentence, Object... more) {
        releases.requireAcyclic(chosen.course().id());
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = chosen.lessons().size();
        System.arraycopy(more, 0, arguments, 1, more.length);
        visit.say("good", words.text(sentence, arguments));
        return to(place(chosen));
    }

    // Where the first of them stands.
    private String place(Chosen chosen) {
        return chosen.outline().first(chosen.lessons()).map(item -> addresses.editLine(chosen.facts().slug(), item)).orElseThrow();
    }

    private static Response to(String place) {
        return Response.seeOther(URI.create(place)).build();
    }
}
