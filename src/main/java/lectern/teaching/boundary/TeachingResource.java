package lectern.teaching.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Decimals;
import lectern.platform.web.View;
import lectern.platform.web.Words;
import lectern.teaching.control.Insights;

/** What the teaching of the person of this request comes to. */
@Path("{organization:[a-z0-9-]+}/teaching")
@Boundary
public class TeachingResource {

    private static final Duration WEEK = Duration.ofDays(7);

    @Inject
    Insights insights;

    @Inject
    Addresses addresses;

    @Inject
    Decimals decimals;

    @Inject
    Current current;

    @Inject
    Clock clock;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("teaching.view")
    public View show() {
        Insights.Figures figures = insights.figures(clock.instant().minus(WEEK));
        List<TeachingPage.Course> courses = insights.courses().stream().map(this::course).toList();
        List<TeachingPage.Line> events = insights.events().stream().map(this::line).toList();
        return View.of("teaching/teaching", new TeachingPage(figures, figures.averageStars() == null ? null : decimals.one(figures.averageStars()), courses, events,
            addresses.instructor(current.memberId()), addresses.mine(), addresses.waiting(), addresses.catalogue() + "/new"));
    }

    private TeachingPage.Course course(Insights.Course course) {
        return new TeachingPage.Course(addresses.course(course.slug()), addresses.insights(course.slug()), course.title(), course.language(), course.students(),
            course.completed(), course.waiting());
    }

    private TeachingPage.Line line(Insights.Event event) {
        return new TeachingPage.Line(words.text("teaching.event." + event.activity(), event.name(), event.lesson() == null ? "" : event.lesson()),
            addresses.course(event.courseSlug()), event.courseTitle(), event.at());
    }
}
