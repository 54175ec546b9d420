package lectern.enrollments.boundary;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.GroupFacts;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/** What a group is called, when it runs, how many fit and who looks after it. */
record GroupForm(Fields fields, String name, Instant startsAt, Instant endsAt, Integer capacity, UUID instructorId, int version) {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_PLACES = 100_000;

    static GroupForm read(Fields fields, CourseFacts course, List<Option> people, ZoneId zone) {
        String name = fields.required("name", LONGEST_NAME).replaceAll("\\s+", " ");
        Instant starts = fields.moment("starts_at", zone).orElse(null);
        Instant ends = fields.moment("ends_at", zone).orElse(null);
        if (starts != null && ends != null && !ends.isAfter(starts)) {
            fields.reject("ends_at", "enrollments.groups.before-start");
        }
        if (course.endsAt() != null && starts != null && !starts.isBefore(course.endsAt())) {
            fields.reject("starts_at", "enrollments.groups.after-course");
        }
        Integer capacity = fields.number("capacity", 1, MOST_PLACES).orElse(null);
        Set<String> ids = people.stream().map(Option::value).collect(Collectors.toSet());
        String instructor = fields.value("instructor");
        if (!instructor.isEmpty() && !ids.contains(instructor)) {
            fields.reject("instructor", "platform.form.choose");
        }
        return new GroupForm(fields, name, starts, ends, capacity, ids.contains(instructor) ? UUID.fromString(instructor) : null,
            fields.number("version", 0, Integer.MAX_VALUE).orElse(0));
    }

    static Fields of(GroupFacts group, ZoneId zone) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", group.name());
        values.put("starts_at", local(group.startsAt(), zone));
        values.put("ends_at", local(group.endsAt(), zone));
        values.put("capacity", group.capacity());
        values.put("instructor", group.instructorId());
        return Fields.of(values);
    }

    private static String local(Instant moment, ZoneId zone) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
