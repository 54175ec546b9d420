package lectern.questions.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseTool;
import lectern.courses.control.Standing;
import lectern.courses.entity.OutlineLesson;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Words;

/** Questions on the pages of courses and below their lessons. */
@ApplicationScoped
public class QuestionTools implements CourseTool {

    private static final int ORDER = 20;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Words words;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Tool> onCourse(CourseFacts course, Standing standing, boolean isEditor) {
        return isEditor || standing.mayRead() ? Optional.of(tool(addresses.inCourse(course.slug()))) : Optional.empty();
    }

    @Override
    public Optional<Tool> onLesson(CourseFacts course, OutlineLesson lesson, Standing standing, boolean isEditor) {
        return Optional.of(tool(addresses.atLesson(course.slug(), lesson.slug())));
    }

    @Override
    public List<Action> onSelection(CourseFacts course, OutlineLesson lesson, Standing standing, boolean isEditor) {
        if (!current.may("questions.write")) {
            return List.of();
        }
        return List.of(new Action("ask", words.text("questions.ask.about"), "circle-help", addresses.atLesson(course.slug(), lesson.slug()) + "/new"));
    }

    private Tool tool(String href) {
        return new Tool("questions", words.text("questions.title"), href);
    }
}
