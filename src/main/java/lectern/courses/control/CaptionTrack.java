package lectern.courses.control;

import java.util.List;
import java.util.UUID;
import lectern.courses.entity.FilmTime;
import lectern.courses.entity.NoCaptions;
import lectern.courses.entity.WebVtt;

/**
 * Captions of a lesson.
 *
 * @param content the file
 */
public record CaptionTrack(UUID id, String language, String label, String content) {

    /**
     * A line of the transcript, or a chapter.
     *
     * @param at when it begins, in seconds
     */
    public record Line(String at, String time, String text) {

        static Line of(int millis, String text) {
            return new Line("%d.%03d".formatted(millis / 1000, millis % 1000), FilmTime.write(millis / 1000), text);
        }
    }

    /** What is said, line by line. */
    public List<Line> lines() {
        try {
            return WebVtt.read(content).cues().stream().map(cue -> Line.of(cue.start(), cue.words())).filter(line -> !line.text().isEmpty()).toList();
        } catch (NoCaptions e) {
            throw new IllegalStateException("Captions are kept only after they were read", e);
        }
    }
}
