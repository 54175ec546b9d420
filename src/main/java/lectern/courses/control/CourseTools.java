package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lectern.courses.entity.OutlineLesson;

/** What other modules put on the pages of courses and lessons, in its order. */
@ApplicationScoped
public class CourseTools {

    @Inject
    @Any
    Instance<CourseTool> tools;

    public List<CourseTool.Tool> onCourse(CourseFacts course, Standing standing, boolean isEditor) {
        return of(tool -> tool.onCourse(course, standing, isEditor));
    }

    public List<CourseTool.Tool> onLesson(CourseFacts course, OutlineLesson lesson, Standing standing, boolean isEditor) {
        return of(tool -> tool.onLesson(course, lesson, standing, isEditor));
    }

    public List<CourseTool.Action> onSelection(CourseFacts course, OutlineLesson lesson, Standing standing, boolean isEditor) {
        return tools.stream().sorted(Comparator.comparing(CourseTool::order)).flatMap(tool -> tool.onSelection(course, lesson, standing, isEditor).stream()).toList();
    }

    private List<CourseTool.Tool> of(Function<CourseTool, Optional<CourseTool.Tool>> question) {
        return tools.stream().sorted(Comparator.comparing(CourseTool::order)).map(question).flatMap(Optional::stream).toList();
    }
}
