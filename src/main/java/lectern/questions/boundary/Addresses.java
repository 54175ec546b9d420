package lectern.questions.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lectern.platform.tenancy.Current;
import lectern.questions.entity.Post;
import lectern.questions.entity.Spot;

/** The addresses of questions and of where they are asked, in the organization of the request. */
@ApplicationScoped
class Addresses {

    @Inject
    Current current;

    String everywhere() {
        return "/" + current.slug() + "/questions";
    }

    String catalogue() {
        return "/" + current.slug() + "/courses";
    }

    String course(String slug) {
        return catalogue() + "/" + slug;
    }

    String lesson(String course, String lesson) {
        return course(course) + "/lessons/" + lesson;
    }

    String atLesson(String course, String lesson) {
        return lesson(course, lesson) + "/questions";
    }

    String inCourse(String course) {
        return course(course) + "/questions";
    }

    String post(String course, UUID id) {
        return inCourse(course) + "/" + id;
    }

    /** A post on the page of its question. */
    String onPage(String course, Post post) {
        return onPage(course, post.questionId(), post.id());
    }

    String onPage(String course, UUID question, UUID post) {
        return post(course, question) + (question.equals(post) ? "" : "#post-" + post);
    }

    /** The passage in its lesson; passage-link.js marks it. */
    String passage(String course, String lesson, Spot spot) {
        return lesson(course, lesson) + "#passage:quote=" + encoded(spot.quote()) + "&prefix=" + encoded(spot.prefix()) + "&suffix=" + encoded(spot.suffix());
    }

    /** The time in the video of its lesson; film-link.js goes there. */
    String moment(String course, String lesson, int seconds) {
        return lesson(course, lesson) + "#time:" + seconds;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
