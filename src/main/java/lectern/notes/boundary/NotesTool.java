package lectern.notes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseTool;
import lectern.courses.control.Standing;
import lectern.courses.entity.OutlineLesson;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Words;

/** One's own notes on the pages of courses and lessons; those of a lesson are loaded at once, since highlights are painted in its text. */
@ApplicationScoped
public class NotesTool implements CourseTool {

    private static final int ORDER = 10;

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
        return tool(addresses.courseNotes(course.slug()), false);
    }

    @Override
    public Optional<Tool> onLesson(CourseFacts course, OutlineLesson lesson, Standing standing, boolean isEditor) {
        return tool(addresses.lessonNotes(course.slug(), lesson.slug()), true);
    }

    private Optional<Tool> tool(String href, boolean isAtOnce) {
        return current.may("notes.keep") ? Optional.of(new Tool("notes", words.text("notes.tool"), href, isAtOnce)) : Optional.empty();
    }
}
