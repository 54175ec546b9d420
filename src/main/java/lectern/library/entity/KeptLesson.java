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
 */
public record KeptLesson(UUID key, String title, String type, LessonContent content, int minutes, String rule, Obligation obligation) {

    /** What it holds, as one short text. */
    public String digest() {
        return LessonDigest.of(type, title, content);
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
