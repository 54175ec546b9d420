package lectern.questions.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.View;
import lectern.platform.web.Words;
import lectern.questions.control.QuestionLine;
import lectern.questions.control.Questions;
import lectern.questions.control.Questions.After;
import lectern.questions.control.Show;
import lectern.questions.control.TaughtCourses;
import lectern.questions.control.TaughtCourses.Taught;

/** Questions over all courses: those somebody looks after, and one's own. */
@Path("{organization:[a-z0-9-]+}/questions")
@Boundary
public class QuestionsResource {

    private static final List<Show> FOR_TEACHERS = List.of(Show.WAITING, Show.OPEN, Show.REPORTED, Show.MINE);

    /** Each of so few courses is looked into by itself. */
    private static final int FEW = 30;

    @Inject
    Questions questions;

    @Inject
    TaughtCourses taught;

    @Inject
    Lines lines;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("questions.view")
    public View show(@QueryParam("show") String wanted, @QueryParam("course") String course, @QueryParam("after") String after) {
        List<Show> offered = current.may("questions.moderate") ? FOR_TEACHERS : List.of(Show.MINE);
        Show show = offered.stream().filter(one -> one.word().equals(wanted)).findFirst().orElse(offered.get(0));
        return View.of("questions/list", show == Show.MINE ? mine(offered, after) : teaching(offered, show, course, after)).part("panel");
    }

    private QuestionListPage mine(List<Show> offered, String after) {
        Lines.Page page = lines.page(questions.mine(Places.read(after), Lines.PAGE + 1), Lines.Scope.COURSES, false, address(Show.MINE, null));
        return page(offered, Show.MINE, List.of(), page);
    }

    private QuestionListPage teaching(List<Show> offered, Show show, String wanted, String after) {
        boolean isOwnOnly = !current.may("courses.edit-all");
        List<Taught> few = isOwnOnly ? taught.latest(FEW + 1) : List.of();
        Optional<Taught> chosen = few.size() > FEW ? Optional.empty() : few.stream().filter(one -> one.id().toString().equals(wanted)).findFirst();
        List<QuestionLine> found = found(isOwnOnly, few, chosen, show, Places.read(after));
        Lines.Page page = lines.page(found, Lines.Scope.COURSES, true, address(show, chosen.orElse(null)));
        return page(offered, show, few.size() > FEW ? List.of() : courses(few, chosen, show), page);
    }

    private List<QuestionLine> found(boolean isOwnOnly, List<Taught> few, Optional<Taught> chosen, Show show, After after) {
        if (!isOwnOnly || few.size() > FEW) {
            return questions.everywhere(isOwnOnly, show, after, Lines.PAGE + 1);
        }
        List<UUID> courses = chosen.map(List::of).orElse(few).stream().map(Taught::id).toList();
        return courses.isEmpty() ? List.of() : questions.inCourses(courses, show, after, Lines.PAGE + 1);
    }

    private List<Choice> courses(List<Taught> few, Optional<Taught> chosen, Show show) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice(address(show, null), words.text("questions.all-courses"), chosen.isEmpty())));
        few.forEach(one -> choices.add(new Choice(address(show, one), one.title(), chosen.filter(one::equals).isPresent())));
        return choices;
    }

    private QuestionListPage page(List<Show> offered, Show show, List<Choice> courses, Lines.Page page) {
        Stream<Choice> choices = offered.stream().map(one -> new Choice(address(one, null), words.text("questions.show." + one.word()), one == show));
        String title = words.text(offered.size() > 1 ? "questions.title.teaching" : "questions.title.mine");
        return new QuestionListPage(List.of(), title, choices.toList(), courses, show.word(), page.lines(), page.more(), null, null, null);
    }

    private String address(Show show, Taught course) {
        return addresses.everywhere() + "?show=" + show.word() + (course == null ? "" : "&course=" + course.id());
    }
}
