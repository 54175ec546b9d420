package lectern.enrollments.boundary;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lectern.enrollments.entity.Extension;
import lectern.enrollments.entity.Grant;
import lectern.platform.web.Fields;

/** What somebody who looks after a course grants a student or a group. */
record ExtensionForm(Fields fields, Grant.Kind kind, UUID lessonId, Integer days, Instant until, String reason) {

    private static final Set<String> KINDS = Set.of("days", "access", "exempt", "open");
    private static final int MOST_DAYS = 365;
    private static final int LONGEST_REASON = 500;

    static Fields empty() {
        return Fields.of(Map.of("kind", "days"));
    }

    /** Reads it; {@code lessons} are those of the course. */
    static ExtensionForm read(Fields fields, Set<UUID> lessons, ZoneId zone, Instant now) {
        String kind = fields.oneOf("kind", KINDS);
        UUID lesson = kind.equals("access") ? null : fields.id("lesson").orElse(null);
        if (lesson != null && !lessons.contains(lesson)) {
            fields.reject("lesson", "platform.form.choose");
        }
        if (kind.equals("exempt") && lesson == null) {
            fields.reject("lesson", "platform.form.required");
        }
        Integer days = kind.equals("days") ? fields.number("days", 1, MOST_DAYS).orElse(null) : null;
        if (kind.equals("days") && days == null) {
            fields.reject("days", "platform.form.required");
        }
        Instant until = kind.equals("access") ? AccessEnd.read(fields, zone, now) : null;
        if (kind.equals("access") && until == null) {
            fields.reject("until", "platform.form.required");
        }
        String reason = fields.required("reason", LONGEST_REASON);
        return new ExtensionForm(fields, KINDS.contains(kind) ? Grant.Kind.of(kind) : null, lesson, days, until, reason);
    }

    /** What is granted, to be kept. */
    Extension to(Extension extension) {
        return extension.of(kind, lessonId, days, until, reason);
    }
}
