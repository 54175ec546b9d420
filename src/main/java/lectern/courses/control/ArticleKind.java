package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.courses.entity.LessonContent;
import lectern.courses.entity.OutlineLesson;
import lectern.platform.richtext.RichText;
import lectern.platform.web.Fields;

/** A text to read, with pictures, tables, code and formulas. */
@ApplicationScoped
public class ArticleKind implements LessonKind {

    @Override
    public String type() {
        return "article";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String name() {
        return "courses.kind.article";
    }

    @Override
    public String purpose() {
        return "courses.kind.article.purpose";
    }

    @Override
    public String icon() {
        return "file-text";
    }

    @Override
    public String template() {
        return "courses/kinds/article";
    }

    @Override
    public Map<String, Object> values(LessonFacts lesson) {
        return Map.of(WrittenText.FIELD, WrittenText.edited(lesson));
    }

    @Override
    public LessonContent read(Fields form, LessonContent before, String organization) {
        return LessonContent.EMPTY.withBody(WrittenText.read(form, organization));
    }

    @Override
    public Object reading(LessonFacts lesson, boolean isStarted) {
        return new Text(WrittenText.shown(lesson));
    }

    @Override
    public List<String> rules() {
        return List.of("opened", "marked_done", "read");
    }

    @Override
    public Optional<String> lacks(OutlineLesson lesson) {
        return lesson.hasText() ? Optional.empty() : Optional.of("courses.check.no-text");
    }

    @Override
    public Optional<String> mark(OutlineLesson lesson) {
        return lesson.hasText() ? Optional.empty() : Optional.of("courses.mark.empty");
    }

    @Override
    public int minutes(LessonContent content) {
        return content.body().isEmpty() ? 0 : RichText.minutes(content.body());
    }

    /** What the page of an article reads. */
    public record Text(String html) {
    }
}
