package lectern.questions.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import java.util.stream.Stream;
import lectern.courses.control.CourseFacts;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;
import lectern.platform.web.Once;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;
import lectern.questions.control.AskedLessons;
import lectern.questions.control.AskedLessons.AskedLesson;
import lectern.questions.control.Posts;
import lectern.questions.control.QuestionLine;
import lectern.questions.control.Questions;
import lectern.questions.control.Show;
import lectern.questions.entity.Author;
import lectern.questions.entity.Post;

/** The questions at a lesson, and asking another one. */
@Path(Paths.AT_LESSON)
@Boundary
public class LessonQuestionsResource {

    private static final int SIMILAR = 5;

    @Inject
    QuestionGate gate;

    @Inject
    AskedLessons lessons;

    @Inject
    Questions questions;

    @Inject
    Posts posts;

    @Inject
    Lines lines;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Clock clock;

    @Inject
    Once once;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("questions.view")
    public View show(@PathParam("course") String slug, @PathParam("lesson") String lessonSlug, @QueryParam("show") String wanted, @QueryParam("after") String after) {
        CourseFacts course = gate.found(slug);
        AskedLesson lesson = lessons.at(course.id(), lessonSlug).orElseThrow(NotFoundException::new);
        Room room = gate.entered(course, lesson.id());
        Show show = Stream.of(Show.NEW, Show.WAITING).filter(one -> one.word().equals(wanted)).findFirst().orElse(Show.VOTES);
        String base = addresses.atLesson(room.slug(), lesson.slug());
        List<QuestionLine> found = questions.atLesson(lesson.id(), show, Places.read(after), Lines.PAGE + 1);
        Lines.Page page = lines.page(found, Lines.Scope.LESSON, room.isTeacher(), base + "?show=" + show.word());
        List<Choice> choices = Stream.of(Show.VOTES, Show.NEW, Show.WAITING)
            .map(one -> new Choice(base + "?show=" + one.word(), words.text("questions.show." + one.word()), one == show)).toList();
        return View.of("questions/lesson", new LessonQuestionsPage(trail(room, lesson), lesson.title(), choices, show.word(), page.lines(), page.more(),
            ask(room, lesson, Fields.empty(), List.of()))).part("panel");
    }

    /** The form by itself; for htmx the questions that are like the title. */
    @GET
    @Path("new")
    @Produces("text/html")
    @Allowed("questions.view")
    public View begin(@PathParam("course") String slug, @PathParam("lesson") String lessonSlug, @QueryParam("title") String title, @QueryParam("quote") String quote,
                      @QueryParam("prefix") String prefix, @QueryParam("suffix") String suffix, @QueryParam("time") String time) {
        CourseFacts course = gate.found(slug);
        AskedLesson lesson = lessons.at(course.id(), lessonSlug).orElseThrow(NotFoundException::new);
        Room room = gate.entered(course, lesson.id());
        Fields form = AskForm.filled(title, quote, prefix, suffix, time);
        return View.of("questions/ask", ask(room, lesson, form, similar(room, form))).part("similar");
    }

    @POST
    @Produces("text/html")
    @Allowed("questions.write")
    public Response create(@PathParam("course") String slug, @PathParam("lesson") String lessonSlug, MultivaluedMap<String, String> posted) {
        CourseFacts course = gate.found(slug);
        AskedLesson lesson = lessons.at(course.id(), lessonSlug).orElseThrow(NotFoundException::new);
        Room room = gate.entered(course, lesson.id());
        AskForm form = AskForm.read(Fields.posted(posted), lesson);
        if (!form.isValid()) {
            throw Refused.invalid(View.of("questions/ask", ask(room, lesson, form.fields(), similar(room, form.fields()))));
        }
        Author author = new Author(current.organizationId(), current.memberId(), room.isTeacher(), form.isAnonymous() && !room.isTeacher());
        Post question = Post.question(author, room.course().id(), lesson.id(), form.title(), form.body(), form.spot(), clock.instant());
        String location = addresses.post(room.slug(), question.id());
        once.lead(form.fields(), location);
        posts.add(question);
        visit.say("good", words.text("questions.asked"));
        return Response.seeOther(URI.create(location)).build();
    }

    private AskPage ask(Room room, AskedLesson lesson, Fields form, List<AskPage.Similar> similar) {
        String base = addresses.atLesson(room.slug(), lesson.slug());
        return new AskPage(trail(room, lesson), lesson.title(), addresses.lesson(room.slug(), lesson.slug()), base, base + "/new", form, lesson.hasFilm(),
            lesson.allowsAnonymity() && !room.isTeacher(), similar);
    }

    private List<AskPage.Similar> similar(Room room, Fields form) {
        String title = form.value("title").replace("\0", "").strip();
        if (title.length() < 3) {
            return List.of();
        }
        return questions.like(room.course().id(), title.substring(0, Math.min(AskForm.TITLE, title.length())), SIMILAR).stream()
            .map(one -> new AskPage.Similar(addresses.post(room.slug(), one.id()), one.title(), one.answers(), one.isAccepted(), one.lesson())).toList();
    }

    private List<Crumb> trail(Room room, AskedLesson lesson) {
        return List.of(new Crumb(addresses.course(room.slug()), room.course().title()), new Crumb(addresses.lesson(room.slug(), lesson.slug()), lesson.title()));
    }
}
