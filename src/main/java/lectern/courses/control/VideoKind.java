package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    @Inject
    Embeds embeds;

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
    public Object editing(LessonFacts lesson) {
        return lesson.file() != null ? null : embeds.help(lesson.content().targetUrl() != null && embeds.of(lesson).isEmpty());
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
        if (typed.equals(before.targetUrl())) {
            // It may have been allowed once; the text around it can still be changed.
            return content.withTarget(typed);
        }
        Optional<Embed> embed = embeds.of(typed);
        if (embed.isEmpty()) {
            form.reject(LINK, "courses.video.unknown-site");
        }
        return content.withTarget(embed.map(Embed::page).orElse(null));
    }

    @Override
    public Object reading(LessonFacts lesson, boolean isStarted) {
        List<CaptionTrack> tracks = takesCaptions(lesson) ? captions.of(lesson.courseId(), lesson.id()) : List.of();
        Film film = Film.of(lesson.content());
        return new Video(lesson.file(), Elsewhere.of(lesson.content().targetUrl()), embed(lesson), isStarted, WrittenText.shown(lesson),
            lesson.file() != null && film.isUnskippable(), tracks.stream().map(track -> track(lesson, track)).toList(),
            film.chapters().stream().map(chapter -> CaptionTrack.Line.of(chapter.second() * 1000, chapter.title())).toList());
    }

    @Override
    public List<String> frames(LessonFacts lesson) {
        return Stream.ofNullable(embed(lesson)).map(Embed::source).toList();
    }

    private Embed embed(LessonFacts lesson) {
        return lesson.file() != null ? null : embeds.of(lesson).orElse(null);
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

    /**
     * What the page of a video reads.
     *
     * @param elsewhere where its video is on another site, or null
     * @param embed how that is shown here, or null where the organization does not allow it
     */
    public record Video(LessonFacts.LessonFile file, Elsewhere elsewhere, Embed embed, boolean isStarted, String html, boolean isUnskippable,
                        List<Track> tracks, List<CaptionTrack.Line> chapters) {

        public boolean hasChapters() {
            return !chapters.isEmpty() && !isMissing();
        }

        public boolean isMissing() {
            return file == null && elsewhere == null;
        }

        public boolean isWaiting() {
            return embed != null && !isStarted;
        }

        public boolean isPlaying() {
            return embed != null && isStarted;
        }

        public boolean isElsewhereAlone() {
            return file == null && embed == null && elsewhere != null;
        }

        public boolean hasText() {
            return !html.isEmpty();
        }
    }
}
