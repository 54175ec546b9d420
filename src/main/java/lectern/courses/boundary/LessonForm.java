package lectern.courses.boundary;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.courses.control.LessonKind;
import lectern.courses.entity.LessonContent;
import lectern.courses.entity.Obligation;
import lectern.platform.web.Fields;

/** What an author has typed about a lesson. */
record LessonForm(Fields fields, String title, LessonContent content, int minutes, String rule, Obligation obligation, int version) {

    static final Set<String> OBLIGATIONS = Stream.of(Obligation.values()).map(Obligation::word).collect(Collectors.toSet());

    static LessonForm read(Fields fields, LessonKind kind, LessonContent before, String organization) {
        String title = fields.required("title", 200).replaceAll("\\s+", " ");
        LessonContent content = kind.read(fields, before, organization);
        int minutes = fields.number("minutes", 0, 6000).orElseGet(() -> kind.minutes(content));
        String rule = fields.oneOf("rule", Set.copyOf(kind.rules()));
        String obligation = fields.oneOf("obligation", OBLIGATIONS);
        int version = fields.number("version", 0, Integer.MAX_VALUE).orElse(0);
        return new LessonForm(fields, title, content, minutes, rule, OBLIGATIONS.contains(obligation) ? Obligation.of(obligation) : Obligation.REQUIRED,
            version);
    }
}
