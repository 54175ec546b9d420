package lectern.reviews.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lectern.courses.control.CourseFacts;
import lectern.enrollments.control.CourseGate;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;
import lectern.reviews.control.CourseReviews;
import lectern.reviews.control.ReviewPosting;
import lectern.reviews.control.Reviews;
import lectern.reviews.entity.Review;

/** What the person of this request thinks of a course. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/reviews/mine")
@Boundary
public class MyReviewResource {

    private static final int LONGEST = 4000;
    private static final List<String> STARS = List.of("5", "4", "3", "2", "1");

    @Inject
    CourseGate gate;

    @Inject
    Reviews reviews;

    @Inject
    ReviewPosting posting;

    @Inject
    ReviewLines lines;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Clock clock;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("reviews.write")
    public View show(@PathParam("course") String slug) {
        CourseFacts course = gate.seen(slug);
        CourseReviews all = reviews.of(course);
        return view(course, all, all.mine() == null ? Fields.empty() : Fields.of(Map.of("stars", all.mine().stars(), "body", all.mine().body())));
    }

    @POST
    @Produces("text/html")
    @Allowed("reviews.write")
    public Response save(@PathParam("course") String slug, MultivaluedMap<String, String> posted) {
        CourseFacts course = gate.seen(slug);
        CourseReviews all = reviews.of(course);
        Fields form = Fields.posted(posted);
        if (!all.mayWrite()) {
            throw Refused.forbidden(view(course, all, form));
        }
        String stars = form.oneOf("stars", Set.copyOf(STARS));
        String body = form.required("body", LONGEST);
        if (!form.isValid()) {
            throw Refused.invalid(view(course, all, form));
        }
        boolean isKept = form.flag("draft") && !all.hasPosted();
        if (isKept) {
            posting.keep(course.id(), Integer.parseInt(stars), body);
        } else {
            posting.post(course.id(), Integer.parseInt(stars), body, clock.instant());
        }
        visit.say("good", words.text(isKept ? "reviews.said.kept" : all.hasPosted() ? "reviews.said.changed" : "reviews.said.posted"));
        return Response.seeOther(URI.create(isKept ? addresses.mine(course.slug()) : addresses.reviews(course.slug()))).build();
    }

    @POST
    @Path("withdrawal")
    @Allowed("reviews.write")
    public Response withdraw(@PathParam("course") String slug) {
        CourseFacts course = gate.seen(slug);
        Review review = reviews.mineForChange(course.id()).orElseThrow(NotFoundException::new);
        if (review.withdraw(clock.instant())) {
            visit.sayWithUndo(words.text("reviews.said.withdrawn"), addresses.mine(course.slug()) + "/return");
        }
        return Response.seeOther(URI.create(addresses.reviews(course.slug()))).build();
    }

    @POST
    @Path("return")
    @Allowed("reviews.write")
    public Response bringBack(@PathParam("course") String slug) {
        CourseFacts course = gate.seen(slug);
        Review review = reviews.mineForChange(course.id()).orElseThrow(NotFoundException::new);
        review.bringBack(course.isArchived());
        visit.say("good", words.text("reviews.said.returned"));
        return Response.seeOther(URI.create(addresses.reviews(course.slug()))).build();
    }

    private View view(CourseFacts course, CourseReviews all, Fields form) {
        String closed = all.mayWrite() ? null : words.text("reviews.chance." + all.chance().name().toLowerCase(Locale.ROOT), all.missing());
        List<Option> choices = STARS.stream().map(stars -> new Option(stars, words.text("reviews.choice." + stars))).toList();
        List<Crumb> trail = Stream.of(new Crumb(addresses.catalogue(), words.text("reviews.trail.courses")), new Crumb(addresses.course(course.slug()), course.title()),
            new Crumb(addresses.reviews(course.slug()), words.text("reviews.title"))).toList();
        return View.of("reviews/mine", new MyReviewPage(trail, course.title(), course.language(), addresses.mine(course.slug()), addresses.reviews(course.slug()), closed,
            all.hasPosted() ? lines.line(all.mine(), course.slug(), false) : null, form, choices));
    }
}
