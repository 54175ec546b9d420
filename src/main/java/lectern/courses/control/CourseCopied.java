package lectern.courses.control;

import java.util.Map;
import java.util.UUID;
import lectern.courses.entity.DateShift;

/**
 * What another module keeps about a course and its lessons and wants to be in a copy of the course, too. Found by CDI and
 * called in the transaction that makes the copy, in the background: as the person who asked for it, without a request.
 */
public interface CourseCopied {

    /** Takes over what belongs to the course; dates move as its own do. */
    void copied(Copied copy);

    /**
     * A course and its copy.
     *
     * @param sections the copy of each section that was copied
     * @param lessons the copy of each lesson that was copied
     */
    record Copied(UUID source, UUID copy, Map<UUID, UUID> sections, Map<UUID, UUID> lessons, DateShift shift) {
    }
}
