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
import java.util.Map;
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.enrollments.control.CourseGate;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;
import lectern.platform.web.Ids;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;
import lectern.reviews.control.ReviewRow;
import lectern.reviews.control.Reviews;
import lectern.reviews.entity.Review;
import lectern.reviews.entity.Unanswered;

/** One review, for those who look after its course: the answer to it, whether it is settled, and whether others see it. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/reviews/" + Ids.PATH)
@Boundary
public class ReviewResource {

    private static final int LONGEST_ANSWER = 4000;
    private static final int LONGEST_REASON = 500;

    @Inject
    CourseGate gate;

    @Inject
    Reviews reviews;

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
    @Allowed("reviews.answer")
    public View show(@PathParam("course") String slug, @PathParam("id") UUID id) {
        CourseFacts course = gate.managed(slug);
        ReviewRow row = row(course, id);
        return view(course, row, answerForm(row), Fields.empty(), false);
    }

    /** Answers; with {@code settle} the review is settled in the same step. */
    @POST
    @Path("answer")
    @Produces("text/html")
    @Allowed("reviews.answer")
    public Response answer(@PathParam("course") String slug, @PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        CourseFacts course = gate.managed(slug);
        Review review = reviews.forChange(course.id(), id).orElseThrow(NotFoundException::new);
        Fields form = Fields.posted(posted);
        String text = form.required("answer", LONGEST_ANSWER);
        if (!form.isValid()) {
            throw Refused.invalid(view(course, row(course, id), form, Fields.empty(), false));
        }
        if (review.isAnsweredSince(form.value("seen"))) {
            throw Refused.conflict(view(course, row(course, id), form, Fields.empty(), true));
        }
        review.answer(current.memberId(), text, clock.instant());
        if (form.flag("settle")) {
            review.resolve(current.memberId(), clock.instant());
        }
        visit.say("good", words.text(form.flag("settle") ? "reviews.said.settled" : "reviews.said.answered"));
        return back(course, id);
    }

    @POST
    @Path("resolution")
    @Produces("text/html")
    @Allowed("reviews.answer")
    public Response resolve(@PathParam("course") String slug, @PathParam("id") UUID id) {
        CourseFacts course = gate.managed(slug);
        Review review = reviews.forChange(course.id(), id).orElseThrow(NotFoundException::new);
        try {
            review.resolve(current.memberId(), clock.instant());
        } catch (Unanswered e) {
            throw Refused.invalid(view(course, row(course, id), Fields.empty().reject("answer", "reviews.answer.first"), Fields.empty(), false));
        }
        visit.sayWithUndo(words.text("reviews.said.settled"), addresses.review(course.slug(), id) + "/resolution/undo");
        return back(course, id);
    }

    @POST
    @Path("resolution/undo")
    @Allowed("reviews.answer")
    public Response reopen(@PathParam("course") String slug, @PathParam("id") UUID id) {
        CourseFacts course = gate.managed(slug);
        reviews.forChange(course.id(), id).orElseThrow(NotFoundException::new).reopen();
        visit.say("good", words.text("reviews.said.reopened"));
        return back(course, id);
    }

    @POST
    @Path("hiding")
    @Produces("text/html")
    @Allowed("reviews.answer")
    public Response hide(@PathParam("course") String slug, @PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        CourseFacts course = gate.managed(slug);
        Review review = reviews.forChange(course.id(), id).orElseThrow(NotFoundException::new);
        Fields form = Fields.posted(posted);
        String reason = form.required("reason", LONGEST_REASON);
        if (!form.isValid()) {
            ReviewRow row = row(course, id);
            throw Refused.invalid(view(course, row, answerForm(row), form, false));
        }
        review.hide(current.memberId(), reason, clock.instant());
        visit.sayWithUndo(words.text("reviews.said.hidden"), addresses.review(course.slug(), id) + "/hiding/undo");
        return back(course, id);
    }

    @POST
    @Path("hiding/undo")
    @Allowed("reviews.answer")
    public Response unhide(@PathParam("course") String slug, @PathParam("id") UUID id) {
        CourseFacts course = gate.managed(slug);
        reviews.forChange(course.id(), id).orElseThrow(NotFoundException::new).show();
        visit.say("good", words.text("reviews.said.shown"));
        return back(course, id);
    }

    private ReviewRow row(CourseFacts course, UUID id) {
        return reviews.find(course.id(), id).orElseThrow(NotFoundException::new);
    }

    private static Fields answerForm(ReviewRow row) {
        return Fields.of(row.answer() == null ? Map.of() : Map.of("answer", row.answer()));
    }

    private View view(CourseFacts course, ReviewRow row, Fields answerForm, Fields hideForm, boolean isConflict) {
        List<Crumb> trail = List.of(new Crumb(addresses.catalogue(), words.text("reviews.trail.courses")), new Crumb(addresses.course(course.slug()), course.title()),
            new Crumb(addresses.reviews(course.slug()), words.text("reviews.title")));
        return View.of("reviews/review", new ReviewPage(trail, course.title(), course.language(), addresses.review(course.slug(), row.id()),
            lines.line(row, course.slug(), true), row.isEscalated(), row.isResolved(), answerForm, hideForm, isConflict));
    }

    private Response back(CourseFacts course, UUID id) {
        return Response.seeOther(URI.create(addresses.review(course.slug(), id))).build();
    }
}
