package lectern.courses.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseProgress;
import lectern.courses.control.Standing;
import lectern.courses.entity.Lock;
import lectern.courses.entity.ReleasePlan;
import lectern.platform.web.Fields;

/**
 * A student that an author imagines.
 *
 * @param form the dates as typed
 * @param isDiligent whether the student has done all that was open to them, or nothing
 * @param query the same in an address, from its question mark on
 */
record Simulation(Fields form, Instant enrolledAt, Instant at, boolean isDiligent, String query) {

    /** Reads {@code enrolled}, {@code on} and {@code done}; a date left out is today, the time always the present one. */
    static Simulation read(Fields fields, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate on = fields.date("on").orElse(today);
        LocalDate enrolled = fields.date("enrolled").orElse(on.isBefore(today) ? on : today);
        if (fields.isValid() && enrolled.isAfter(on)) {
            fields.reject("enrolled", "courses.preview.enrolled-later");
        }
        boolean isDiligent = fields.has("done", "all");
        String query = "?enrolled=" + enrolled + "&on=" + on + (isDiligent ? "&done=all" : "");
        return new Simulation(fields, moment(enrolled, now, zone), moment(on, now, zone), isDiligent, query);
    }

    /** How the student would stand in the course. */
    Standing standing(CourseFacts course, ReleasePlan plan) {
        return new Standing(true, true, new CourseProgress(0, course.requiredLessonCount(), 0, course.requiredWeight(), false), null, Map.of(), locks(plan), Map.of(), null);
    }

    private Map<UUID, Lock> locks(ReleasePlan plan) {
        Set<UUID> done = new HashSet<>();
        Map<UUID, Lock> locks = plan.locks(enrolledAt, done::contains, done::contains, at);
        while (isDiligent && done.addAll(plan.open(locks))) {
            locks = plan.locks(enrolledAt, done::contains, done::contains, at);
        }
        return locks;
    }

    private static Instant moment(LocalDate day, Instant now, ZoneId zone) {
        return day.atTime(now.atZone(zone).toLocalTime()).atZone(zone).toInstant();
    }
}
