package lectern.courses.entity;

import java.util.UUID;

/**
 * A lesson as the outline knows it.
 *
 * @param number its place in reading order, from 1
 * @param type its kind's word
 * @param hasText whether its rich text says anything
 * @param mediaType the type of its file, or null
 * @param isHidden whether students do not see it
 */
public record OutlineLesson(UUID id, UUID parentId, String slug, String title, int number, String type, int plannedMinutes, Obligation obligation,
                            String completionRule, boolean isDiscussion, boolean hasText, String targetUrl, UUID fileId, String mediaType,
                            boolean isHidden)
    implements OutlineItem {

    @Override
    public boolean isSection() {
        return false;
    }

    public boolean hasFile() {
        return fileId != null;
    }

    OutlineLesson at(int place) {
        return new OutlineLesson(id, parentId, slug, title, place, type, plannedMinutes, obligation, completionRule, isDiscussion, hasText, targetUrl,
            fileId, mediaType, isHidden);
    }
}
