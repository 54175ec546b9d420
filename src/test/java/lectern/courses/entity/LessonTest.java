package lectern.courses.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LessonTest {

    private final Course course = new Course(UUID.randomUUID(), UUID.randomUUID(), "balance", new CourseDescription("Balance", "", "", "beginner", "en"));
    private final Lesson lesson = new Lesson(course, UUID.randomUUID(), "article", "first-look", "First look", 0);

    @Test
    void anotherTitleLeavesTheOldAddressBehind() {
        assertEquals("first-look", lesson.rename("A second look", "a-second-look").orElseThrow().slug());
        assertEquals("a-second-look", lesson.slug());
        assertTrue(lesson.rename("A second look!", "a-second-look").isEmpty());
        assertEquals("A second look!", lesson.title());
    }

    @Test
    void comesBackFromTheTrashUnderAFreeAddress() {
        lesson.trash(Instant.EPOCH);
        assertTrue(lesson.isTrashed());
        lesson.restore("first-look-2");
        assertFalse(lesson.isTrashed());
        assertEquals("first-look-2", lesson.slug());
    }
}
