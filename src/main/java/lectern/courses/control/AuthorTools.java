package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What other modules offer to the authors of a course, in its order. */
@ApplicationScoped
public class AuthorTools {

    @Inject
    @Any
    Instance<AuthorTool> tools;

    public List<AuthorTool.Tool> onCourse(CourseFacts course) {
        return of(tool -> tool.onCourse(course));
    }

    public List<AuthorTool.Tool> onLesson(CourseFacts course, UUID lesson) {
        return of(tool -> tool.onLesson(course, lesson));
    }

    public List<AuthorTool.Tool> onSection(CourseFacts course, UUID section) {
        return of(tool -> tool.onSection(course, section));
    }

    private List<AuthorTool.Tool> of(Function<AuthorTool, Optional<AuthorTool.Tool>> asked) {
        return tools.stream().sorted(Comparator.comparingInt(AuthorTool::order)).flatMap(tool -> asked.apply(tool).stream()).toList();
    }
}
