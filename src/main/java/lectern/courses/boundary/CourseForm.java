package lectern.courses.boundary;

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
import lectern.courses.control.Teachers;
import lectern.courses.entity.CourseAccess;
import lectern.courses.entity.CourseDescription;
import lectern.courses.entity.Slug;
import lectern.platform.web.Fields;

/** All that an author says about a course in its settings. */
record CourseForm(Fields fields, CourseDescription description, String slug, CourseAccess access, String externalId, String weight, UUID instructor, List<UUID> others,
                  int version) {

    /** The fields in the order of the page, as they are named in the form and in messages. */
    static final List<String> NAMES = List.of("title", "summary", "subject", "difficulty", "language", "slug", "visibility", "self_enrolment", "capacity",
        "starts_at", "ends_at", "weight", "template", "instructor", "others", "external_id");

    static CourseForm read(Fields fields, CourseDescription description, List<Teachers.Candidate> candidates, ZoneId zone) {
        Set<String> people = candidates.stream().map(candidate -> candidate.id().toString()).collect(Collectors.toSet());
        String slug = fields.required("slug", 80);
        if (!slug.isEmpty() && !Slug.isWellFormed(slug)) {
            fields.reject("slug", "courses.field.slug.form");
        }
        String visibility = fields.oneOf("visibility", Set.of("organization", "invitation"));
        Integer capacity = fields.number("capacity", 1, 1_000_000).orElse(null);
        Instant starts = fields.moment("starts_at", zone).orElse(null);
        Instant ends = fields.moment("ends_at", zone).orElse(null);
        if (starts != null && ends != null && !ends.isAfter(starts)) {
            fields.reject("ends_at", "courses.field.ends.before-start");
        }
        String weight = fields.oneOf("weight", Set.of("lessons", "minutes"));
        String instructor = fields.oneOf("instructor", people);
        List<UUID> others = fields.anyOf("others", people).stream().filter(people::contains).map(UUID::fromString).toList();
        String externalId = fields.optional("external_id", 200);
        return new CourseForm(fields, description, slug, new CourseAccess(visibility, fields.flag("self_enrolment"), capacity, starts, ends, fields.flag("template")),
            externalId.isEmpty() ? null : externalId, weight, people.contains(instructor) ? UUID.fromString(instructor) : null, others,
            fields.number("version", 0, Integer.MAX_VALUE).orElse(0));
    }

    /** What the fields hold for the course as it is stored. */
    static Map<String, Object> values(CourseFacts course, String externalId, List<Teachers.Candidate> candidates, ZoneId zone) {
        Map<String, Object> values = new HashMap<>(CourseFields.values(course));
        values.put("slug", course.slug());
        values.put("visibility", course.visibility());
        values.put("self_enrolment", course.isSelfEnrolment() ? "true" : null);
        values.put("capacity", course.capacity());
        values.put("starts_at", local(course.startsAt(), zone));
        values.put("ends_at", local(course.endsAt(), zone));
        values.put("weight", course.progressWeight());
        values.put("template", course.isTemplate() ? "true" : null);
        values.put("instructor", course.instructorId());
        values.put("others", candidates.stream().filter(Teachers.Candidate::isTeaching).map(Teachers.Candidate::id).toList());
        values.put("external_id", externalId);
        return values;
    }

    private static String local(Instant moment, ZoneId zone) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
