package lectern.courses.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lectern.courses.entity.Obstacle;
import lectern.courses.entity.Outline;
import lectern.courses.entity.OutlineLesson;

/** The kinds of lessons that can be made and read here. */
@ApplicationScoped
public class LessonKinds {

    @Inject
    @Any
    Instance<LessonKind> found;

    private List<LessonKind> kinds = List.of();

    @PostConstruct
    void collect() {
        kinds = found.stream().sorted(Comparator.comparingInt(LessonKind::order)).toList();
    }

    public List<LessonKind> all() {
        return kinds;
    }

    public Optional<LessonKind> find(String type) {
        return kinds.stream().filter(kind -> kind.type().equals(type)).findFirst();
    }

    /** The kind of a stored lesson. */
    public LessonKind of(String type) {
        return find(type).orElseThrow(() -> new IllegalStateException("No kind of lesson is called " + type));
    }

    /** What the lessons of a course lack before it can be published; hidden ones may lack anything. */
    public List<Obstacle> obstacles(Outline outline) {
        List<OutlineLesson> shown = outline.lessons().stream().filter(lesson -> !lesson.isHidden()).toList();
        if (shown.isEmpty()) {
            return List.of(new Obstacle("courses.check.no-lesson", null, ""));
        }
        return shown.stream()
            .flatMap(lesson -> of(lesson.type()).lacks(lesson).map(key -> new Obstacle(key, lesson.id(), lesson.title())).stream())
            .toList();
    }
}
