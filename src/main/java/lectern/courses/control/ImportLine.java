package lectern.courses.control;

import java.util.List;
import java.util.UUID;

/**
 * One line of an import report.
 *
 * @param kind the part of the report it stands in
 * @param key an item's key, a file's path in the package or a resource's identifier
 * @param reason ends a message key of {@code cartridge.reason.}; its argument follows
 * @param digest what the piece looks like, to tell whether a later package changes it; null where it becomes nothing
 * @param effect what the import did with it, or null before
 */
public record ImportLine(int position, int depth, Kind kind, String key, String title, String outcome, String reason, String argument,
                         List<Remark> remarks, String digest, boolean isHidden, ImportEffect effect, UUID lessonId, UUID fileId) {

    /** The parts of a report. */
    public enum Kind {
        /** Sections and lessons. */
        OUTLINE,
        /** What has no home here yet. */
        LEFT_OUT,
        /** What is broken in the package. */
        BROKEN,
        /** Files that no lesson shows; they are stored with the course. */
        FILE,
        /** Lessons of the course that are no longer in the package. */
        GONE,
        /** Files that lessons show or link. */
        SHOWN,
        /** Files that hold what stands above. */
        SOURCE,
        /** What nobody needs. */
        IGNORED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** Something an author may want to look at; the kind ends a message key of {@code cartridge.note.}. */
    public record Remark(String kind, String argument) {
    }

    public boolean isSection() {
        return outcome.equals("section");
    }

    public boolean isLesson() {
        return outcome.equals("lesson") && kind == Kind.OUTLINE;
    }
}
