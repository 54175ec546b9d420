package lectern.teaching.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lectern.courses.control.CourseFacts;
import lectern.enrollments.control.CourseGate;
import lectern.platform.audit.AuditLog;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Csv;
import lectern.platform.web.View;
import lectern.platform.web.Words;
import lectern.teaching.control.Insights;

/** Where students of a course stop, who has been away, and what each lesson takes. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/insights")
@Boundary
public class InsightsResource {

    @Inject
    CourseGate gate;

    @Inject
    Insights insights;

    @Inject
    InsightsPages pages;

    @Inject
    AuditLog audit;

    @Inject
    Current current;

    @Inject
    Clock clock;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("teaching.view")
    public View show(@PathParam("course") String slug) {
        CourseFacts course = gate.managed(slug);
        int days = insights.awayDays();
        return View.of("teaching/insights", pages.page(course, insights.lessons(course.id()), insights.away(course, since(days), Insights.SAMPLE), days)).part("summary");
    }

    /** The lessons as a file for spreadsheet programs. */
    @GET
    @Path("lessons.csv")
    @Produces("text/csv;charset=UTF-8")
    @Allowed("teaching.view")
    public Response lessons(@PathParam("course") String slug) {
        CourseFacts course = gate.managed(slug);
        List<Insights.Away> away = insights.away(course, since(insights.awayDays()), Insights.SAMPLE);
        List<List<?>> lines = new ArrayList<>();
        lines.add(heads("number", "lesson", "opened", "completed", "stopped", "minutes"));
        pages.lines(insights.lessons(course.id()), away)
            .forEach(line -> lines.add(List.of(line.number(), line.title(), line.opened(), line.completed(), line.stopped(), Math.round(line.seconds() / 60.0))));
        return file(course, "lessons", lines);
    }

    /** Those who are away as a file; who takes it along is kept in the audit log. */
    @GET
    @Path("away.csv")
    @Produces("text/csv;charset=UTF-8")
    @Allowed("teaching.view")
    public Response away(@PathParam("course") String slug) {
        CourseFacts course = gate.managed(slug);
        audit.keep(current.action(), "view", "courses", course.id());
        List<List<?>> lines = new ArrayList<>();
        lines.add(heads("name", "completed", "required", "seen", "last"));
        insights.away(course, since(insights.awayDays()), Insights.IN_FILE).forEach(person -> lines.add(List.of(person.name(), person.completed(), person.required(),
            person.seenAt() == null ? "" : person.seenAt().atZone(current.zone()).toLocalDate(), person.lesson() == null ? "" : person.lesson())));
        return file(course, "away", lines);
    }

    private List<String> heads(String... columns) {
        return List.of(columns).stream().map(column -> words.text("teaching.csv." + column)).toList();
    }

    private Response file(CourseFacts course, String name, List<List<?>> lines) {
        Csv csv = Csv.in(current.locale());
        return Response.ok(lines.stream().map(csv::line).collect(Collectors.joining("", Csv.MARK, "")))
            .header("Content-Disposition", "attachment; filename=\"" + course.slug() + "-" + name + ".csv\"").header("Cache-Control", "no-store").build();
    }

    private Instant since(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
