package lectern.courses.boundary;

import java.time.Instant;
import java.util.Optional;
import lectern.courses.entity.Lock;
import lectern.courses.entity.Outline;
import lectern.courses.entity.OutlineLesson;

/**
 * Why a lesson is closed, in words: a message key, and what it names.
 *
 * @param at the moment the lesson opens, or null
 * @param title the first lesson to complete before, or empty
 * @param more how many others there are
 */
public record LockNote(String key, Instant at, String title, int more) {

    static LockNote of(Lock lock, Outline outline) {
        Optional<OutlineLesson> first = lock.missing().stream().findFirst().flatMap(outline::lesson);
        String what = first.isEmpty() ? "date" : lock.missing().size() == 1 ? "lesson" : "lessons";
        String key = lock.opensAt() == null || first.isEmpty() ? what : "date-" + what;
        return new LockNote("courses.lock." + key, lock.opensAt(), first.map(OutlineLesson::title).orElse(""), lock.missing().size() - 1);
    }
}
