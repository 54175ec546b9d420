package lectern.courses.boundary;

import java.time.Instant;
import java.util.List;
import lectern.courses.control.LessonFacts;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/**
 * A lesson for its author.
 *
 * @param template the template of its kind
 * @param it what the kind's fragment shows besides the fields, or null
 * @param minutesHelp what happens when no minutes are given
 * @param files files of the course that this lesson could show
 * @param fileHref where its file is sent
 * @param uploadHref where pictures in the text are sent
 * @param theirs what somebody else has saved meanwhile, or null
 * @param savedAt when what is shown was saved, or null while it is not
 * @param releaseHref where its author says when it opens
 * @param findings what stands out in the text
 * @param captions what is said in its film, or null where there is none
 * @param draft under which name this person's browser keeps what is not saved yet
 */
public record LessonPage(Author author, String href, LessonFacts lesson, String kindName, String template, Object it, Fields form, String minutesHelp, List<Option> rules, List<Option> obligations,
                         String accept, List<Option> files, Fields fileForm, String fileHref, String uploadHref, Theirs theirs, String readHref, Instant savedAt,
                         String draft, String releaseHref, List<FindingLine> findings, CaptionsPanel captions) {

    /** A newer version than the one that was to be overwritten; {@code html} as it is shown. */
    public record Theirs(String title, String html, String link) {

        public boolean hasLink() {
            return link != null;
        }
    }

    public boolean takesFiles() {
        return accept != null;
    }

    public boolean hasFile() {
        return lesson.file() != null;
    }

    public boolean isFileOpen() {
        return lesson.file() == null || !fileForm.isValid();
    }

    public boolean hasFilesToChoose() {
        return !files.isEmpty();
    }

    public boolean hasCaptions() {
        return captions != null;
    }

    public boolean hasFindings() {
        return !findings.isEmpty();
    }

    public boolean isConflict() {
        return theirs != null;
    }
}
