package lectern.notes.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.LessonFacts;
import lectern.notes.control.LessonNotes;
import lectern.notes.control.LessonWords;
import lectern.notes.control.NoteFacts;
import lectern.notes.entity.LessonNote;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.Unaudited;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;
import lectern.platform.web.Once;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** One's own highlights and notes in a lesson; the part stands below the lesson. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/lessons/{lesson:[a-z0-9-]+}/notes")
@Boundary
public class LessonNotesResource {

    static final String PRIVATE = "What people keep for themselves is nobody else's to look back at.";

    @Inject
    NotesGate gate;

    @Inject
    LessonNotes notes;

    @Inject
    Colors colors;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Once once;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("notes.keep")
    public View list(@PathParam("course") String slug, @PathParam("lesson") String lessonSlug) {
        return view(gate.open(slug, lessonSlug), Fields.empty());
    }

    @POST
    @Produces("text/html")
    @Allowed("notes.keep")
    @Unaudited(PRIVATE)
    public Response create(@PathParam("course") String slug, @PathParam("lesson") String lessonSlug, MultivaluedMap<String, String> posted) {
        OpenLesson open = gate.open(slug, lessonSlug);
        NoteForm form = NoteForm.begun(Fields.posted(posted));
        if (form.fields().isValid() && notes.isFull(open.course().id(), open.lesson().id())) {
            form.fields().reject("body", "notes.error.full", LessonNotes.MOST);
        }
        if (!form.fields().isValid()) {
            throw Refused.invalid(view(open, form.fields()));
        }
        LessonNote note = notes.draft(open.course().id(), open.lesson().id(), form.body(), form.seconds());
        once.lead(form.fields(), addresses.lessonNotes(open.course().slug(), open.lesson().slug()) + "#note-" + note.id());
        notes.add(form.passage() == null ? note : note.at(form.passage(), form.color()));
        if (form.passage() != null && !wordsOf(open.lesson()).has(form.passage().quote())) {
            visit.say("info", words.text("notes.said.lost"));
        }
        return Response.seeOther(URI.create(addresses.lessonNotes(open.course().slug(), open.lesson().slug()) + "#note-" + note.id())).build();
    }

    private View view(OpenLesson open, Fields form) {
        CourseFacts course = open.course();
        LessonFacts lesson = open.lesson();
        LessonNotes.InLesson kept = notes.of(course.id(), lesson.id());
        LessonWords text = wordsOf(lesson);
        String lessonHref = addresses.lesson(course.slug(), lesson.slug());
        List<NoteLine> lines = kept.notes().stream().map(note -> line(note, text, lessonHref)).sorted(Comparator.comparing(NoteLine::isLost)).toList();
        List<Crumb> trail = List.of(new Crumb(addresses.course(course.slug()), course.title()), new Crumb(lessonHref, lesson.title()));
        return View.of("notes/lesson", new LessonNotesPage(trail, lesson.title(), course.language(), lessonHref, addresses.lessonNotes(course.slug(), lesson.slug()),
            addresses.mine() + "?course=" + course.slug(), addresses.mine() + "/", "note:" + current.memberId() + ":" + lesson.id() + ":", kept.isBookmarked(), lines,
            colors.all(), form)).part("part");
    }

    private NoteLine line(NoteFacts note, LessonWords text, String lessonHref) {
        boolean isLost = note.isHighlight() && !text.has(note.passage().quote());
        String spot = note.seconds() != null ? "#time:" + note.seconds() : note.isHighlight() ? "#note-" + note.id() : null;
        return NoteLine.of(note, isLost, colors.of(note.color()), spot == null ? null : lessonHref + spot, addresses.note(note.id()) + "?back=lesson");
    }

    private static LessonWords wordsOf(LessonFacts lesson) {
        return LessonWords.of(lesson.title(), lesson.content().body());
    }
}
