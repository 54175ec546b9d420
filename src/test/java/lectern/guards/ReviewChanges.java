package lectern.guards;

import static lectern.guards.Changes.NOTHING;
import static lectern.guards.Changes.press;
import static lectern.guards.Changes.submit;

import java.util.Map;
import lectern.testing.Answer;
import lectern.testing.Visitor;

/** What changes reviews. */
final class ReviewChanges {

    private static final Map<String, String> ANSWER = Map.of("answer", "We slow down.");

    private final CourseChanges courses;
    private final Visitor ivo;
    private final Visitor max;

    ReviewChanges(Changes changes, CourseChanges courses) {
        this.courses = courses;
        this.ivo = changes.ivo();
        this.max = changes.max();
        changes.put("reviews.my-review.save", () -> post(finished()));
        changes.put("reviews.my-review.withdraw", () -> press(max, reviewed() + "/mine/withdrawal"));
        changes.put("reviews.my-review.bringBack", () -> {
            String reviews = reviewed();
            press(max, reviews + "/mine/withdrawal");
            return press(max, reviews + "/mine/return");
        });
        changes.put("reviews.review.answer", () -> submit(ivo, review(), "#answering form", ANSWER));
        changes.put("reviews.review.resolve", () -> press(ivo, answered() + "/resolution"));
        changes.put("reviews.review.reopen", () -> {
            String review = answered();
            press(ivo, review + "/resolution");
            return press(ivo, review + "/resolution/undo");
        });
        changes.put("reviews.review.hide", () -> submit(ivo, review(), "#hiding form", Map.of("reason", "It names somebody.")));
        changes.put("reviews.review.unhide", () -> {
            String review = review();
            submit(ivo, review, "#hiding form", Map.of("reason", "It names somebody."));
            return submit(ivo, review, "#hiding form", NOTHING);
        });
    }

    private String finished() {
        String course = courses.enrolled();
        press(max, course + "/lessons/first/completion");
        return course + "/reviews";
    }

    private Answer post(String reviews) {
        return submit(max, reviews + "/mine", "main form:has(#body)", Map.of("stars", "1", "body", "Too fast."));
    }

    private String reviewed() {
        String reviews = finished();
        post(reviews);
        return reviews;
    }

    private String review() {
        return ivo.get(reviewed()).document().select("#review-rows .review__act a").attr("href");
    }

    private String answered() {
        String review = review();
        submit(ivo, review, "#answering form", ANSWER);
        return review;
    }
}
