package lectern.courses.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.courses.entity.LessonContent;
import lectern.courses.entity.OutlineLesson;
import lectern.platform.files.FileKind;
import lectern.platform.web.Fields;

/**
 * A kind of lesson: what its author fills in, what its reader sees, when it is ready. Found by CDI, so that a module may
 * add a kind without a change here.
 *
 * <p>The kind's template holds two fragments: {@code form(form, lesson, files)}, the fields between title and plan, and
 * {@code show(lesson, it)}, the lesson as it is read, where {@code it} is what {@link #reading} answers.
 */
public interface LessonKind {

    /** The kind's word, as in {@code course_lessons.lesson_type}. */
    String type();

    /** Where it stands among the kinds when a lesson is added. */
    int order();

    /** The message key of its name. */
    String name();

    /** The message key of the sentence that says what it is for. */
    String purpose();

    /** The name of its icon. */
    String icon();

    /** The template with the fragments of its form and its page. */
    String template();

    /** What the fields of its form hold for this lesson. */
    Map<String, Object> values(LessonFacts lesson);

    /** What its form shows besides its fields, or null; the fragment reads it as {@code page.it}. */
    default Object editing(LessonFacts lesson) {
        return null;
    }

    /** Reads the fields of its form and says what is wrong with them; answers what the lesson is to hold. */
    LessonContent read(Fields form, LessonContent before, String organization);

    /** What its page shows; {@code isStarted} when the reader has asked for what comes from elsewhere. */
    Object reading(LessonFacts lesson, boolean isStarted);

    /** Other sites its page may show in a frame once the reader has asked for them. */
    default List<String> frames(LessonFacts lesson) {
        return List.of();
    }

    /** The message key of what such a lesson lacks before it can be published; its argument is the title. */
    Optional<String> lacks(OutlineLesson lesson);

    /** The message key of a word that says more than the minutes in an outline ("PDF", "video"), or empty. */
    Optional<String> mark(OutlineLesson lesson);

    /** The rules of completion its author may choose from, the usual one first: opened, marked_done, read, watched. */
    default List<String> rules() {
        return List.of("opened", "marked_done");
    }

    /** The files it takes, or empty when it takes none. */
    default Optional<FileKind> files() {
        return Optional.empty();
    }

    /** Whether captions can be sent for it. */
    default boolean takesCaptions(LessonFacts lesson) {
        return false;
    }

    /** How long it takes when the author does not say, in minutes. */
    default int minutes(LessonContent content) {
        return 0;
    }

    /** The message key of how its completion is evidenced: "opened on" for most. */
    default String evidence() {
        return "courses.evidence.opened";
    }
}
