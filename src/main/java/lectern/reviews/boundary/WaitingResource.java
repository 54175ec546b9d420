package lectern.reviews.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.View;
import lectern.reviews.control.Reviews;
import lectern.reviews.control.WaitingReview;

/** The reviews that wait for an answer by the person of this request: of the courses they teach, or of all courses. */
@Path("{organization:[a-z0-9-]+}/reviews")
@Boundary
public class WaitingResource {

    private static final int PAGE = 20;

    @Inject
    Reviews reviews;

    @Inject
    WaitingLines lines;

    @Inject
    Addresses addresses;

    @GET
    @Produces("text/html")
    @Allowed("reviews.answer")
    public View list(@QueryParam("after") String after) {
        List<WaitingReview> found = reviews.waiting(after, PAGE + 1);
        List<WaitingReview> shown = found.subList(0, Math.min(PAGE, found.size()));
        String more = found.size() > PAGE ? addresses.waiting() + "?after=" + URLEncoder.encode(shown.get(PAGE - 1).mark(), StandardCharsets.UTF_8) : null;
        return View.of("reviews/waiting", new WaitingPage(shown.stream().map(lines::line).toList(), more));
    }
}
