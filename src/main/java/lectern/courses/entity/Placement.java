package lectern.courses.entity;

import java.util.UUID;

/** Where an item of an outline is to stand from now on; {@code parentId} is null at the top. */
public record Placement(UUID id, boolean isSection, UUID parentId, int position) {
}
