package lectern.library.entity;

import java.util.UUID;

/** What an item is a copy of: a lesson or a section of a course; both null once it is gone for good. */
public record Source(UUID courseId, UUID sectionId, UUID lessonId) {

    public boolean isSection() {
        return sectionId != null;
    }
}
