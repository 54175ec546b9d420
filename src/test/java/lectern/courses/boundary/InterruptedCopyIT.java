package lectern.courses.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lectern.testing.HeldTable;
import lectern.testing.Lectern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies in the middle of copying a course leaves nothing of it; the next one makes the copy, once. */
class InterruptedCopyIT {

    @TempDir
    Path folder;

    @Test
    void aCopyIsTakenUpAfterItsProcessWasKilled() throws InterruptedException {
        Lectern first = Lectern.start("interrupted-copy", Map.of());
        Importing ben = new Importing(first, "ben@acme.test", folder);
        String before = ben.one("select count(*) from courses");
        String lessons = ben.one("select count(*) from course_lessons");
        var form = ben.visitor.get("/acme/courses/new/copies?of=reading-a-balance-sheet").form("#copy");
        String place;
        // Held where sections have been written and lessons have not.
        try (HeldTable held = HeldTable.of(first, "course_lessons")) {
            place = ben.visitor.submit(form, Map.of("title", "Interrupted")).location();
            while (ben.rows("select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%copy_lessons%'").isEmpty()) {
                Importing.pause(50);
            }
            kill(first.process());
        }
        Lectern second = Lectern.start(first.home(), Map.of());
        try {
            ben = new Importing(second, "ben@acme.test", folder);
            // On a slow machine it may be taken up, and whole, by now.
            String whole = "(select count(*) from course_copies where title = 'Interrupted' and status = 'copied')";
            assertEquals(before, ben.one("select count(*) - " + whole + " from courses"), "nothing is half there");
            assertEquals(lessons, ben.one("select count(*) - 13 * " + whole + " from course_lessons"), "nothing is half there");
            while (ben.one("select status from course_copies where title = 'Interrupted'").equals("copying")) {
                Importing.pause(500);
            }
            assertEquals("copied 2", ben.one("select status || ' ' || attempt_count from course_copies where title = 'Interrupted'"));
            assertTrue(ben.visitor.get(place).text().contains("The copy is ready."));
            assertEquals("1", ben.one("select count(*) from courses where title = 'Interrupted'"));
            assertEquals(List.of("4 13"), ben.rows("""
                select (select count(*) from course_sections s where s.course_id = c.id) || ' ' || c.lesson_count from courses c where c.title = 'Interrupted'
                """));
        } finally {
            second.close();
        }
    }

    private static void kill(Process process) throws InterruptedException {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly().waitFor();
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
