package lectern.courses.boundary;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lectern.courses.control.CourseFacts;
import lectern.courses.entity.Outline;
import lectern.courses.entity.Release;
import lectern.courses.entity.ReleaseRule;
import lectern.platform.web.Fields;

/** What an author has typed about a release. The empty choice leaves it to what stands around. */
record ReleaseForm(Fields fields, ReleaseRule rule) {

    private static final int LONGEST_DAYS = 3650;

    static ReleaseForm read(Fields fields, CourseFacts course, Outline outline, boolean isCourse, ZoneId zone) {
        String timing = fields.oneOf("timing", isCourse ? Set.of("at_once", "on_date", "after_enrolment") : Set.of("", "at_once", "on_date", "after_enrolment"));
        Instant opensAt = timing.equals("on_date") ? moment(fields, "opens_at", zone) : null;
        Integer opensAfter = timing.equals("after_enrolment") ? days(fields, "opens_after") : null;
        String ordering = fields.oneOf("ordering", isCourse ? Set.of("free", "after_previous") : Set.of("", "free", "after_previous", "after_chosen"));
        Set<UUID> chosen = ordering.equals("after_chosen") ? chosen(fields, outline) : Set.of();
        String due = fields.oneOf("due", isCourse ? Set.of("never", "on_date", "after_enrolment") : Set.of("", "never", "on_date", "after_enrolment"));
        Instant dueAt = due.equals("on_date") ? moment(fields, "due_at", zone) : null;
        Integer dueAfter = due.equals("after_enrolment") ? days(fields, "due_after") : null;
        if (opensAt != null && course.endsAt() != null && !opensAt.isBefore(course.endsAt())) {
            fields.reject("opens_at", "courses.release.after-end");
        }
        if (opensAt != null && dueAt != null && !dueAt.isAfter(opensAt)) {
            fields.reject("due_at", "courses.release.due-before-open");
        }
        if (opensAfter != null && dueAfter != null && dueAfter <= opensAfter) {
            fields.reject("due_after", "courses.release.due-before-open");
        }
        return new ReleaseForm(fields, new ReleaseRule(said(timing, isCourse, "at_once"), opensAt, opensAfter,
            said(ordering, isCourse, "free") == null || !fields.isValid() ? null : Release.Ordering.of(ordering), chosen, said(due, isCourse, "never"), dueAt, dueAfter,
            fields.number("version", 0, Integer.MAX_VALUE).orElse(0)));
    }

    /** What the fields hold for what is said. */
    static Fields of(ReleaseRule rule, boolean isCourse, ZoneId zone) {
        Map<String, Object> values = new HashMap<>();
        values.put("timing", rule.timing() != null ? rule.timing() : isCourse ? "at_once" : "");
        values.put("opens_at", local(rule.opensAt(), zone));
        values.put("opens_after", rule.opensAfterDays());
        values.put("ordering", rule.ordering() != null ? rule.ordering().word() : isCourse ? "free" : "");
        values.put("after", List.copyOf(rule.prerequisites()));
        values.put("due", rule.due() != null ? rule.due() : isCourse ? "never" : "");
        values.put("due_at", local(rule.dueAt(), zone));
        values.put("due_after", rule.dueAfterDays());
        return Fields.of(values);
    }

    // Around a course there is nothing: what it would leave to that is what it says by saying nothing.
    private static String said(String word, boolean isCourse, String usual) {
        return word.isEmpty() || isCourse && word.equals(usual) ? null : word;
    }

    private static Instant moment(Fields fields, String name, ZoneId zone) {
        Instant moment = fields.moment(name, zone).orElse(null);
        return moment == null ? missing(fields, name) : moment;
    }

    private static Integer days(Fields fields, String name) {
        Integer days = fields.number(name, 1, LONGEST_DAYS).orElse(null);
        return days == null ? missing(fields, name) : days;
    }

    private static Set<UUID> chosen(Fields fields, Outline outline) {
        Set<String> lessons = outline.lessons().stream().map(lesson -> lesson.id().toString()).collect(Collectors.toSet());
        Set<UUID> chosen = fields.anyOf("after", lessons).stream().filter(lessons::contains).map(UUID::fromString).collect(Collectors.toCollection(LinkedHashSet::new));
        return chosen.isEmpty() ? missing(fields, "after") : chosen;
    }

    private static <T> T missing(Fields fields, String name) {
        fields.reject(name, "platform.form.required");
        return null;
    }

    private static String local(Instant moment, ZoneId zone) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
