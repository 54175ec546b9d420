package lectern.courses.control;

import java.time.Instant;
import java.util.UUID;

/**
 * A course in the catalogue.
 *
 * @param mark where the next page goes on after this course
 */
public record CatalogueRow(UUID id, String slug, String title, String subject, UUID coverFileId, String status, int lessonCount, int plannedMinutes,
                           Instant startsAt, boolean isTaught, String mark) {
}
