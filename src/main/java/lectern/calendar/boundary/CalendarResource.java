package lectern.calendar.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.View;

/** The calendar of whoever is asking, a month at a time. */
@Path("{organization:[a-z0-9-]+}/calendar")
@Boundary
public class CalendarResource {

    @Inject
    CalendarPages pages;

    @Inject
    Clock clock;

    @GET
    @Produces("text/html")
    @Allowed("calendar.view")
    public View show(@QueryParam("month") String month, @QueryParam("course") String course) {
        return View.of("calendar/calendar", pages.page(month, course, clock.instant()));
    }
}
