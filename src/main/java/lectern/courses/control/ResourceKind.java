package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import lectern.courses.entity.LessonContent;
import lectern.courses.entity.OutlineLesson;
import lectern.platform.files.FileKind;
import lectern.platform.web.Fields;

/** A file to take away; pictures and PDFs are shown on the page. */
@ApplicationScoped
public class ResourceKind implements LessonKind {

    @Override
    public String type() {
        return "resource";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String name() {
        return "courses.kind.resource";
    }

    @Override
    public String purpose() {
        return "courses.kind.resource.purpose";
    }

    @Override
    public String icon() {
        return "paperclip";
    }

    @Override
    public String template() {
        return "courses/kinds/resource";
    }

    @Override
    public Map<String, Object> values(LessonFacts lesson) {
        return Map.of(WrittenText.FIELD, WrittenText.edited(lesson));
    }

    @Override
    public LessonContent read(Fields form, LessonContent before, String organization) {
        return before.withBody(WrittenText.read(form, organization));
    }

    @Override
    public Object reading(LessonFacts lesson, boolean isStarted) {
        return new Resource(lesson.file(), WrittenText.shown(lesson));
    }

    @Override
    public Optional<String> lacks(OutlineLesson lesson) {
        return lesson.hasFile() ? Optional.empty() : Optional.of("courses.check.no-file");
    }

    @Override
    public Optional<String> mark(OutlineLesson lesson) {
        if (!lesson.hasFile()) {
            return Optional.of("courses.mark.empty");
        }
        String type = lesson.mediaType() == null ? "" : lesson.mediaType();
        return Optional.of(type.equals("application/pdf") ? "courses.mark.pdf" : type.startsWith("image/") ? "courses.mark.picture" : "courses.mark.file");
    }

    @Override
    public Optional<FileKind> files() {
        return Optional.of(FileKind.ANY);
    }

    /** What the page of a file reads. */
    public record Resource(LessonFacts.LessonFile file, String html) {

        public boolean hasText() {
            return !html.isEmpty();
        }
    }
}
