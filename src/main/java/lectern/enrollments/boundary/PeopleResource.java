package lectern.enrollments.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseGroups;
import lectern.courses.control.GroupFacts;
import lectern.enrollments.control.CourseGate;
import lectern.enrollments.control.Roster;
import lectern.enrollments.control.RosterFigures;
import lectern.enrollments.control.RosterRow;
import lectern.enrollments.control.Terms;
import lectern.enrollments.entity.EnrollmentStatus;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Initials;
import lectern.platform.web.View;
import lectern.platform.web.Words;

/** The people of a course, for those who look after it. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/people")
@Boundary
public class PeopleResource {

    @Inject
    CourseGate gate;

    @Inject
    CourseGroups groups;

    @Inject
    Roster roster;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("enrollments.manage")
    public View list(@PathParam("course") String slug, @QueryParam("show") String show, @QueryParam("q") String q, @QueryParam("order") String order,
                     @QueryParam("run") UUID run, @QueryParam("after") String after) {
        CourseFacts course = gate.managed(slug);
        Instant now = clock.instant();
        RosterQuery query = RosterQuery.of(show, q, order, run);
        List<RosterRow> rows = roster.page(course.id(), query.filter(after), Roster.PAGE, now);
        boolean hasMore = rows.size() > Roster.PAGE;
        List<RosterRow> shown = hasMore ? rows.subList(0, Roster.PAGE) : rows;
        String more = hasMore ? query.address(addresses.people(course.slug()), shown.get(shown.size() - 1).mark()) : null;
        return View.of("enrollments/roster", page(course, query, shown.stream().map(row -> line(row, course, now)).toList(), more, now)).part("results");
    }

    private RosterPage page(CourseFacts course, RosterQuery query, List<RosterLine> lines, String more, Instant now) {
        String people = addresses.people(course.slug());
        RosterFigures figures = roster.figures(course.id(), now);
        List<FilterLink> chips = RosterQuery.GROUPS.stream()
            .map(group -> new FilterLink(query.showing(group).address(people, ""), words.text("enrollments.group." + group, size(figures, group)),
                group.equals(query.show()))).toList();
        String closed = Terms.of(course).closedToAll(now).map(why -> "enrollments.closed-to-staff." + why.word()).orElse(null);
        return new RosterPage(trail(course), course.title(), course.language(), course.capacity(), course.lessonCount(), figures, query, people, chips,
            new SortLink(query.by("name").address(people, ""), query.order().equals("name") ? "ascending" : null),
            new SortLink(query.by("progress").address(people, ""), query.order().equals("progress") ? "descending" : null),
            bySeen(query, people), lines, more, runs(course, query, people), addresses.groups(course.slug()), people + ".csv", people + "/enrolling", closed);
    }

    private List<FilterLink> runs(CourseFacts course, RosterQuery query, String people) {
        List<GroupFacts> runs = groups.of(course.id());
        if (runs.isEmpty()) {
            return List.of();
        }
        List<FilterLink> links = new ArrayList<>(List.of(new FilterLink(query.of((UUID) null).address(people, ""), words.text("enrollments.groups.all"), query.run() == null)));
        runs.forEach(run -> links.add(new FilterLink(query.of(run.id()).address(people, ""), run.name(), run.id().equals(query.run()))));
        return links;
    }

    private static SortLink bySeen(RosterQuery query, String people) {
        String direction = query.order().equals("seen") ? "descending" : query.order().equals("away") ? "ascending" : null;
        return new SortLink(query.by(query.order().equals("seen") ? "away" : "seen").address(people, ""), direction);
    }

    private List<Crumb> trail(CourseFacts course) {
        return List.of(new Crumb(addresses.catalogue(), words.text("enrollments.trail.courses")), new Crumb(addresses.course(course.slug()), course.title()));
    }

    private static String size(RosterFigures figures, String group) {
        int size = switch (group) {
            case "not_started" -> figures.notStarted();
            case "away" -> figures.away();
            case "in_progress" -> figures.inProgress();
            case "completed" -> figures.completed();
            case "dropped" -> figures.dropped();
            default -> figures.everybody();
        };
        return group.equals("away") && size >= Roster.SAMPLE ? Roster.SAMPLE - 1 + "+" : String.valueOf(size);
    }

    private RosterLine line(RosterRow row, CourseFacts course, Instant now) {
        long days = row.status() == EnrollmentStatus.IN_PROGRESS && row.lastSeenAt() != null ? Duration.between(row.lastSeenAt(), now).toDays() : 0;
        boolean isOver = row.accessEndsAt() != null && !now.isBefore(row.accessEndsAt());
        return new RosterLine(addresses.person(course.slug(), row.memberId()), row.name(), Initials.of(row.name()), Initials.hue(row.memberId()), row.status(),
            row.progress(), row.lastSeenAt(), days >= Roster.AWAY.toDays() ? (int) days : 0, row.seconds(), isOver);
    }
}
