package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.courses.entity.LessonContent;
import lectern.courses.entity.OutlineLesson;
import lectern.platform.files.FileKind;
import lectern.platform.web.Fields;

/** A video: a file of one's own, or one on a known site, which is asked for nothing before the reader says so. */
@ApplicationScoped
public class VideoKind implements LessonKind {

    private static final String LINK = "target_url";

    @Override
    public String type() {
        return "video";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String name() {
        return "courses.kind.video";
    }

    @Override
    public String purpose() {
        return "courses.kind.video.purpose";
    }

    @Override
    public String icon() {
        return "video";
    }

    @Override
    public String template() {
        return "courses/kinds/video";
    }

    @Override
    public Map<String, Object> values(LessonFacts lesson) {
        String link = lesson.content().targetUrl();
        return Map.of(WrittenText.FIELD, WrittenText.edited(lesson), LINK, link == null ? "" : link);
    }

    @Override
    public LessonContent read(Fields form, LessonContent before, String organization) {
        LessonContent content = before.withBody(WrittenText.read(form, organization));
        String typed = form.optional(LINK, 2000);
        if (typed.isEmpty()) {
            return content.withTarget(null);
        }
        Optional<VideoLink> link = VideoLink.of(typed);
        if (link.isEmpty()) {
            form.reject(LINK, "courses.video.unknown-site");
        }
        return content.withTarget(link.map(VideoLink::page).orElse(null));
    }

    @Override
    public Object reading(LessonFacts lesson, boolean isStarted) {
        VideoLink link = lesson.file() == null ? VideoLink.of(lesson.content().targetUrl()).orElse(null) : null;
        return new Video(lesson.file(), link, link != null && isStarted, WrittenText.shown(lesson));
    }

    @Override
    public List<String> frames(LessonFacts lesson) {
        return lesson.file() != null ? List.of() : VideoLink.of(lesson.content().targetUrl()).map(link -> List.of(link.source())).orElse(List.of());
    }

    @Override
    public Optional<String> lacks(OutlineLesson lesson) {
        return isThere(lesson) ? Optional.empty() : Optional.of("courses.check.no-video");
    }

    @Override
    public Optional<String> mark(OutlineLesson lesson) {
        return Optional.of(isThere(lesson) ? "courses.mark.video" : "courses.mark.empty");
    }

    @Override
    public Optional<FileKind> files() {
        return Optional.of(FileKind.VIDEO);
    }

    private static boolean isThere(OutlineLesson lesson) {
        return lesson.hasFile() || lesson.targetUrl() != null;
    }

    /** What the page of a video reads. */
    public record Video(LessonFacts.LessonFile file, VideoLink link, boolean isStarted, String html) {

        public boolean isMissing() {
            return file == null && link == null;
        }

        public boolean isWaiting() {
            return link != null && !isStarted;
        }

        public boolean hasText() {
            return !html.isEmpty();
        }
    }
}
