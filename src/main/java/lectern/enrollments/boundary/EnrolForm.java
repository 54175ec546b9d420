package lectern.enrollments.boundary;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.enrollments.control.PastedLine;
import lectern.platform.web.Fields;

/** Whom to put into a course: a list of addresses or a team, and until when they get in. */
final class EnrolForm {

    private static final int LONGEST = 60_000;

    private final Fields fields;
    private final List<PastedLine> lines;
    private final UUID team;
    private final Instant until;

    private EnrolForm(Fields fields, ZoneId zone, Instant now) {
        this.fields = fields;
        String people = fields.optional("people", LONGEST);
        team = fields.id("team").orElse(null);
        lines = PastedLine.of(people);
        until = AccessEnd.read(fields, zone, now);
        if (team == null && lines.isEmpty()) {
            fields.reject("people", "enrollments.enrolling.nobody");
        }
        if (lines.size() > PastedLine.MOST) {
            fields.reject("people", "enrollments.enrolling.too-many", PastedLine.MOST, lines.size());
        }
    }

    static EnrolForm of(Fields fields, ZoneId zone, Instant now) {
        return new EnrolForm(fields, zone, now);
    }

    static Fields blank() {
        return Fields.of(Map.of());
    }

    Fields fields() {
        return fields;
    }

    List<PastedLine> lines() {
        return lines;
    }

    UUID team() {
        return team;
    }

    Instant until() {
        return until;
    }
}
