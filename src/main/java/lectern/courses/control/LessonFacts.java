package lectern.courses.control;

import java.time.Instant;
import java.util.UUID;
import lectern.courses.entity.LessonContent;
import lectern.courses.entity.Obligation;
import lectern.organizations.control.EmbedSites;

/**
 * A lesson as its own page shows it.
 *
 * @param file its file, or null
 * @param organization the organization's word in addresses, for the addresses of files
 * @param sites what the organization allows in frames, as {@link EmbedSites#AS_JSON} has it, where the lesson leads elsewhere; else null
 */
public record LessonFacts(UUID id, UUID courseId, UUID sectionId, String slug, String title, String type, LessonContent content, LessonFile file,
                          boolean isDiscussion, int plannedMinutes, String completionRule, Obligation obligation, int version, Instant updatedAt,
                          String organization, String sites) {

    /** The file of a lesson. */
    public record LessonFile(UUID id, String name, String mediaType, long sizeBytes, String address) {

        public long kilobytes() {
            return Math.max(1, sizeBytes / 1000);
        }

        public boolean isImage() {
            return mediaType.startsWith("image/");
        }

        public boolean isPdf() {
            return mediaType.equals("application/pdf");
        }

        public boolean isVideo() {
            return mediaType.startsWith("video/");
        }

        public boolean isAudio() {
            return mediaType.startsWith("audio/");
        }
    }
}
