package lectern.library.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import lectern.courses.control.AuthorTool;
import lectern.courses.control.CourseFacts;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Words;

/** The library on the pages for authors: keeping a lesson or section, and what is new about those that came from there. */
@ApplicationScoped
public class LibraryTool implements AuthorTool {

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
    public Optional<Tool> onCourse(CourseFacts course) {
        return tool("library.course.menu", addresses.used(course.slug()));
    }

    @Override
    public Optional<Tool> onLesson(CourseFacts course, UUID lesson) {
        return tool("library.keep.link", addresses.used(course.slug()) + "/new?lesson=" + lesson);
    }

    @Override
    public Optional<Tool> onSection(CourseFacts course, UUID section) {
        return tool("library.keep.link", addresses.used(course.slug()) + "/new?section=" + section);
    }

    private Optional<Tool> tool(String title, String href) {
        return current.may("library.use") ? Optional.of(new Tool(words.text(title), "library", href)) : Optional.empty();
    }
}
