package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lectern.courses.control.Captions;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseText;
import lectern.courses.control.Courses;
import lectern.courses.control.LessonKinds;
import lectern.courses.control.Outlines;
import lectern.courses.entity.NoCaptions;
import lectern.courses.entity.WebVtt;
import lectern.platform.files.Parts;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** The captions of a lesson's film: sent by its author, and taken out again. */
@Path(Paths.LESSON + "/captions")
@Boundary
public class LessonCaptionsResource {

    private static final String CAPTIONS = "{captions:[0-9a-f-]{36}}";
    private static final int LARGEST = 1_000_000;
    private static final int LONGEST_FIELD = 1000;

    @Inject
    Gate gate;

    @Inject
    Courses courses;

    @Inject
    Outlines outlines;

    @Inject
    LessonKinds kinds;

    @Inject
    Captions captions;

    @Inject
    CourseFields courseFields;

    @Inject
    LessonPages pages;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @POST
    @Consumes("multipart/form-data")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response create(@PathParam("course") String slug, @PathParam("lesson") UUID id, @HeaderParam("Content-Type") String type, InputStream body) {
        CourseFacts course = gate.edited(slug);
        Map<String, String> typed = new HashMap<>();
        Optional<Parts.Part> file = Parts.of(type, body).fileAfter(typed, LONGEST_FIELD);
        Fields form = Fields.of(typed);
        courses.forOutline(course.id());
        CourseText text = filmed(course, id);
        String language = form.oneOf("language", CourseFields.codes(course.language()));
        String label = form.optional("label", 60);
        WebVtt read = file.filter(part -> !part.fileName().isBlank()).map(part -> read(part, form)).orElse(null);
        if (file.isEmpty() || file.get().fileName().isBlank()) {
            form.reject("captions", "courses.captions.none-sent");
        }
        if (!form.isValid()) {
            throw Refused.invalid(pages.withoutCaptions(course, text, form));
        }
        String name = label.isEmpty() ? courseFields.name(language) : label;
        captions.put(course.id(), id, language, name, read);
        visit.say("good", words.text("courses.captions.kept", name, read.cues().size()));
        return back(course, id);
    }

    @POST
    @Path(CAPTIONS + "/deletion")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response delete(@PathParam("course") String slug, @PathParam("lesson") UUID id, @PathParam("captions") UUID which) {
        CourseFacts course = gate.edited(slug);
        String name = captions.trash(course.id(), id, which, clock.instant()).orElseThrow(NotFoundException::new);
        visit.sayWithUndo(words.text("courses.captions.deleted", name), addresses.editLesson(course.slug(), id) + "/captions/" + which + "/restoration");
        return back(course, id);
    }

    @POST
    @Path(CAPTIONS + "/restoration")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response restore(@PathParam("course") String slug, @PathParam("lesson") UUID id, @PathParam("captions") UUID which) {
        CourseFacts course = gate.edited(slug);
        captions.restore(course.id(), id, which);
        return back(course, id);
    }

    private static WebVtt read(Parts.Part file, Fields form) {
        try {
            byte[] content = file.content().readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                form.reject("captions", "courses.captions.too-large");
                return null;
            }
            return WebVtt.read(content);
        } catch (NoCaptions e) {
            form.reject("captions", e.key(), e.arguments());
            return null;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private CourseText filmed(CourseFacts course, UUID id) {
        CourseText text = outlines.with(course.id(), id.toString());
        text.wanted().filter(line -> kinds.of(line.type()).takesCaptions(text.lesson())).orElseThrow(NotFoundException::new);
        return text;
    }

    private Response back(CourseFacts course, UUID id) {
        return Response.seeOther(URI.create(addresses.editLesson(course.slug(), id))).build();
    }
}
