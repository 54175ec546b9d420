package lectern.courses.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.courses.control.CourseFacts;
import lectern.courses.entity.CopyWishes;
import lectern.courses.entity.DateShift;
import lectern.platform.web.Fields;

/** What an author says about a copy of a course. */
record CopyForm(Fields fields, CopyWishes wishes) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    static CopyForm read(Fields fields, CourseFacts source, ZoneId zone, boolean mayTakeInstructors) {
        String title = fields.required("title", 200).replaceAll("\\s+", " ");
        Optional<LocalDate> from = fields.date("from");
        Optional<LocalDate> to = fields.date("to");
        if (to.isEmpty() && (from.isPresent() || isDated(source))) {
            fields.reject("to", "courses.copy.to.missing");
        }
        if (from.isEmpty() && (to.isPresent() || isDated(source))) {
            fields.reject("from", "courses.copy.from.missing");
        }
        int days = from.isPresent() && to.isPresent() ? (int) ChronoUnit.DAYS.between(from.get(), to.get()) : 0;
        DateShift shift = new DateShift(days, fields.flag("weekday"), zone);
        refuse(fields, source, shift, from.orElse(null));
        return new CopyForm(fields, new CopyWishes(title, shift, mayTakeInstructors && fields.flag("instructors")));
    }

    private static void refuse(Fields fields, CourseFacts source, DateShift shift, LocalDate from) {
        if (!fields.isValid()) {
            return;
        }
        if (from != null && source.endsAt() != null && from.isAfter(day(source.endsAt(), shift.zone()))) {
            fields.reject("from", "courses.copy.from.after-end");
        }
        Instant starts = shift.moved(source.startsAt());
        Instant ends = shift.moved(source.endsAt());
        // The hour that clocks leave out in spring may push a start beyond its end.
        if (starts != null && ends != null && !ends.isAfter(starts)) {
            fields.reject("to", "courses.field.ends.before-start");
        }
        if (Stream.of(starts, ends).flatMap(Stream::ofNullable).map(moment -> day(moment, shift.zone()).getYear()).anyMatch(year -> year < FIRST_YEAR || year > LAST_YEAR)) {
            fields.reject("to", "platform.form.date");
        }
    }

    /** What the fields hold at first. */
    static Map<String, Object> values(CourseFacts source, String title, ZoneId zone, boolean mayTakeInstructors) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", title);
        values.put("from", source.startsAt() == null ? null : day(source.startsAt(), zone));
        values.put("weekday", "true");
        values.put("instructors", mayTakeInstructors ? "true" : null);
        return values;
    }

    static boolean isDated(CourseFacts source) {
        return source.startsAt() != null || source.endsAt() != null;
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }
}
