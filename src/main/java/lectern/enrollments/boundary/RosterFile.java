package lectern.enrollments.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lectern.courses.control.CourseFacts;
import lectern.enrollments.control.RosterFilter;
import lectern.enrollments.control.RosterRow;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Csv;
import lectern.platform.web.Words;

/** Writes the people of a course a page at a time, so that the largest course needs no more memory than a small one. */
@ApplicationScoped
class RosterFile {

    private static final int PAGE = 500;
    private static final List<String> HEADS = List.of("name", "email", "status", "completed", "required", "percent", "minutes", "enrolled", "seen", "done", "until");

    @Inject
    RosterPages pages;

    @Inject
    Current current;

    @Inject
    Words words;

    void write(CourseFacts course, OutputStream out) throws IOException {
        Csv csv = Csv.in(current.locale());
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(Csv.MARK);
        writer.write(csv.line(HEADS.stream().map(head -> words.text("enrollments.csv." + head)).toList()));
        RosterFilter filter = new RosterFilter("all", "", "name", null, "");
        for (List<RosterRow> rows = pages.page(course.id(), filter, PAGE); !rows.isEmpty();) {
            List<RosterRow> shown = rows.subList(0, Math.min(PAGE, rows.size()));
            for (RosterRow row : shown) {
                writer.write(csv.line(cells(row)));
            }
            filter = filter.after(shown.get(shown.size() - 1).mark());
            rows = rows.size() > PAGE ? pages.page(course.id(), filter, PAGE) : List.of();
        }
        writer.flush();
    }

    private List<Object> cells(RosterRow row) {
        return Stream.concat(
            Stream.<Object>of(row.name(), row.email() == null ? "" : row.email(), words.text("enrollments.status." + row.status().word()), row.progress().completed(),
                row.progress().required(), row.progress().percent(), Math.round(row.seconds() / 60.0)),
            Arrays.stream(new Instant[] {row.enrolledAt(), row.lastSeenAt(), row.completedAt(), Panels.until(row.accessEndsAt())}).map(this::day)).toList();
    }

    private Object day(Instant at) {
        return at == null ? "" : at.atZone(current.zone()).toLocalDate();
    }
}
