package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.courses.entity.Film;
import lectern.courses.entity.LessonContent;
import lectern.courses.entity.OutlineLesson;
import lectern.platform.files.FileKind;
import lectern.platform.web.Fields;

/** A video: a file of one's own, or one on a known site, which is asked for nothing before the reader says so. */
@ApplicationScoped
public class VideoKind implements LessonKind {

    private static final String LINK = "target_url";

    @Inject
    Captions captions;

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
        Map<String, Object> values = FilmFields.values(lesson.content());
        values.put(WrittenText.FIELD, WrittenText.edited(lesson));
        values.put(LINK, link == null ? "" : link);
        return values;
    }

    @Override
    public LessonContent read(Fields form, LessonContent before, String organization) {
        LessonContent content = before.withBody(WrittenText.read(form, organization)).withSettings(FilmFields.read(form, before).written());
        if (form.value("rule").equals("watched") && before.fileId() == null) {
            form.reject("rule", "courses.rule.watched.needs-file");
        }
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
        List<CaptionTrack> tracks = takesCaptions(lesson) ? captions.of(lesson.courseId(), lesson.id()) : List.of();
        Film film = Film.of(lesson.content());
        return new Video(lesson.file(), link, link != null && isStarted, WrittenText.shown(lesson), lesson.file() != null && film.isUnskippable(), tracks.stream().map(track -> track(lesson, track)).toList(),
            film.chapters().stream().map(chapter -> CaptionTrack.Line.of(chapter.second() * 1000, chapter.title())).toList());
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
    public List<String> rules() {
        return List.of("opened", "marked_done", "watched");
    }

    @Override
    public Optional<FileKind> files() {
        return Optional.of(FileKind.VIDEO);
    }

    @Override
    public boolean takesCaptions(LessonFacts lesson) {
        return lesson.file() != null;
    }

    private static Track track(LessonFacts lesson, CaptionTrack track) {
        return new Track("/" + lesson.organization() + "/captions/" + track.id(), track.language(), track.label(), track.lines());
    }

    private static boolean isThere(OutlineLesson lesson) {
        return lesson.hasFile() || lesson.targetUrl() != null;
    }

    /** Captions in one language, as a file for the player and as lines to read. */
    public record Track(String href, String language, String label, List<CaptionTrack.Line> lines) {
    }

    /** What the page of a video reads. */
    public record Video(LessonFacts.LessonFile file, VideoLink link, boolean isStarted, String html, boolean isUnskippable, List<Track> tracks,
                        List<CaptionTrack.Line> chapters) {

        public boolean hasChapters() {
            return !chapters.isEmpty() && !isMissing();
        }

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
