package lectern.questions.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;
import lectern.questions.control.QuestionCourses;
import lectern.questions.control.QuestionLine;
import lectern.questions.control.Questions;
import lectern.questions.control.Show;

/** The questions of a course, and what its teachers have said about them. */
@Path(Paths.IN_COURSE)
@Boundary
public class CourseQuestionsResource {

    private static final List<Show> FOR_STUDENTS = List.of(Show.NEW, Show.WAITING, Show.MINE);
    private static final List<Show> FOR_TEACHERS = List.of(Show.NEW, Show.WAITING, Show.OPEN, Show.REPORTED);

    @Inject
    QuestionGate gate;

    @Inject
    Questions questions;

    @Inject
    QuestionCourses courses;

    @Inject
    Lines lines;

    @Inject
    Addresses addresses;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("questions.view")
    public View show(@PathParam("course") String slug, @QueryParam("show") String wanted, @QueryParam("after") String after) {
        Room room = gate.entered(slug);
        List<Show> offered = room.isTeacher() ? FOR_TEACHERS : FOR_STUDENTS;
        Show show = offered.stream().filter(one -> one.word().equals(wanted)).findFirst().orElse(Show.NEW);
        String base = addresses.inCourse(room.slug());
        List<QuestionLine> found = questions.inCourse(room.course().id(), show, Places.read(after), Lines.PAGE + 1);
        Lines.Page page = lines.page(found, Lines.Scope.COURSE, room.isTeacher(), base + "?show=" + show.word());
        List<Choice> choices = offered.stream().map(one -> new Choice(base + "?show=" + one.word(), words.text("questions.show." + one.word()), one == show)).toList();
        Fields settings = room.isTeacher() ? settings(room) : null;
        return View.of("questions/list", new QuestionListPage(List.of(new Crumb(addresses.course(room.slug()), room.course().title())),
            words.text("questions.title.course", room.course().title()), choices, List.of(), show.word(), page.lines(), page.more(), addresses.everywhere(),
            settings, base + "/settings")).part("panel");
    }

    @POST
    @Path("settings")
    @Allowed("questions.moderate")
    public Response save(@PathParam("course") String slug, MultivaluedMap<String, String> posted) {
        Room room = gate.taught(slug);
        courses.allowAnonymity(room.course().id(), Fields.posted(posted).flag("anonymity"));
        visit.say("good", words.text("questions.settings.saved"));
        return Response.seeOther(URI.create(addresses.inCourse(room.slug()))).build();
    }

    private Fields settings(Room room) {
        return Fields.of(courses.allowsAnonymity(room.course().id()) ? Map.of("anonymity", "true") : Map.of());
    }
}
