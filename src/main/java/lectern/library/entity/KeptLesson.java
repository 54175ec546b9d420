package lectern.library.entity;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import lectern.courses.entity.LessonContent;
import lectern.courses.entity.LessonDigest;
import lectern.courses.entity.Obligation;
import lectern.platform.richtext.RichText;

/**
 * A lesson in a version of an item.
 *
 * @param key the same in every version: the lesson it was made from
 * @param captions the captions of its film, as JSON
 */
public record KeptLesson(UUID key, String title, String type, LessonContent content, int minutes, String rule, Obligation obligation,
                         String captions) {

    /** The lesson with what its kind keeps about its film, and with what is said in it; both as JSON. */
    public KeptLesson withFilm(String settings, String spoken) {
        return new KeptLesson(key, title, type, content.withSettings(settings), minutes, rule, obligation, spoken);
    }

    /** What it holds, as one short text. */
    public String digest() {
        return LessonDigest.of(type, title, content);
    }

    /** All that an update changes, as one text. */
    public String mark() {
        return key + digest() + content.settings() + captions;
    }

    /** Whether chapters, captions and how its film is watched are those of another version of it. */
    public boolean isFilmOf(KeptLesson other) {
        return other != null && content.settings().equals(other.content.settings()) && captions.equals(other.captions);
    }

    /** The files it shows. */
    public Set<UUID> files() {
        Set<UUID> files = new HashSet<>(RichText.files(content.body()));
        if (content.fileId() != null) {
            files.add(content.fileId());
        }
        return files;
    }
}
