package lectern.courses.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies in the middle of an import leaves nothing half done; the next one takes it up. */
class InterruptedImportIT {

    @TempDir
    Path folder;

    @Test
    void anImportIsTakenUpAfterItsProcessWasKilled() throws InterruptedException {
        Lectern first = Lectern.start("interrupted-import", Map.of());
        Importing ben = new Importing(first, "ben@acme.test", folder);
        String before = ben.one("select count(*) from courses");
        String place = ben.upload(CourseImportIT.many("Interrupted", 2500));
        ben.begin(place, Map.of());
        while (Integer.parseInt(ben.one("select progress from course_imports where title = 'Interrupted'")) < 40) {
            Importing.pause(50);
        }
        kill(first.process());
        Lectern second = Lectern.start(first.home(), Map.of());
        try {
            ben = new Importing(second, "ben@acme.test", folder);
            assertEquals(before, ben.one("select count(*) from courses"), "nothing is half there");
            Answer page = ben.await(place);
            assertTrue(page.text().contains("Everything is in the course"), page.text());
            assertEquals("imported 2", ben.one("select status || ' ' || attempt_count from course_imports where title = 'Interrupted'"));
            // What the dead process had stored was written over: every content has its row and every row its content.
            assertEquals(new TreeSet<>(ben.rows("select path from files where status = 'stored'")), withoutParts(ben));
            assertEquals("2500", ben.one("select count(*) from files f join courses c on c.id = f.subject_id where c.title = 'Interrupted'"));
        } finally {
            second.close();
        }
    }

    private static TreeSet<String> withoutParts(Importing ben) {
        TreeSet<String> stored = new TreeSet<>(ben.stored());
        // A file cut off in the middle of its bytes waits for the nightly sweep.
        List<String> parts = stored.stream().filter(path -> path.endsWith(".part")).toList();
        assertTrue(parts.size() <= 1, parts.toString());
        stored.removeAll(parts);
        return stored;
    }

    private static void kill(Process process) throws InterruptedException {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly().waitFor();
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
