package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.Courses;
import lectern.courses.control.LessonPresence;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.Unaudited;
import lectern.platform.web.Fields;
import lectern.platform.web.Words;

/** Who has a lesson open to edit it, as their pages report it. The answer says who else has, and whether a newer text is saved. */
@Path(Paths.LESSON + "/presence")
@Boundary
public class LessonPresenceResource {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    Gate gate;

    @Inject
    Courses courses;

    @Inject
    LessonPresence presence;

    @Inject
    Current current;

    @Inject
    Clock clock;

    @Inject
    Words words;

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Produces("application/json")
    @Allowed("courses.edit")
    @Unaudited("Every open editor reports several times a minute, and it changes nothing of the lesson.")
    public Response report(@PathParam("course") String slug, @PathParam("lesson") UUID id, MultivaluedMap<String, String> posted) {
        CourseFacts course = own(slug);
        LessonPresence.Stored stored = presence.stored(course.id(), id).orElseThrow(NotFoundException::new);
        Instant now = clock.instant();
        presence.note(course.id(), id, now);
        JsonArrayBuilder others = Json.createArrayBuilder();
        presence.others(course.id(), id, now).forEach(editor -> others.add(words.text("courses.presence.editing", editor.name(),
            TIME.format(editor.since().atZone(current.zone())))));
        JsonObjectBuilder answer = Json.createObjectBuilder().add("version", stored.version()).add("others", others);
        int shown = Fields.posted(posted).number("version", 0, Integer.MAX_VALUE).orElse(stored.version());
        if (stored.version() > shown) {
            answer.add("newer", newer(stored));
        }
        return Response.ok(answer.build().toString()).build();
    }

    @POST
    @Path("end")
    @Allowed("courses.edit")
    @Unaudited("A closed editor is the end of what was not kept either.")
    public Response end(@PathParam("course") String slug, @PathParam("lesson") UUID id) {
        CourseFacts course = own(slug);
        presence.end(course.id(), id, clock.instant());
        return Response.noContent().build();
    }

    // Who works on a course is nobody's business who does not.
    private CourseFacts own(String slug) {
        CourseFacts course = gate.found(slug);
        if (!courses.isEditable(course)) {
            throw new NotFoundException();
        }
        return course;
    }

    private String newer(LessonPresence.Stored stored) {
        if (stored.isMine()) {
            return words.text("courses.presence.saved-by-me");
        }
        return stored.savedBy() == null ? words.text("courses.presence.saved") : words.text("courses.presence.saved-by", stored.savedBy());
    }
}
