package lectern.questions.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lectern.enrollments.control.Teaching;
import lectern.organizations.control.HomeSection;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Words;
import lectern.questions.control.TaughtCourses;

/** The questions that wait for whoever teaches, on Home. */
@ApplicationScoped
public class HomeQuestions implements HomeSection {

    private static final int ORDER = 35;
    private static final int SHOWN = 3;
    private static final int COUNTED = 20;

    /** A question that waits. */
    public record Line(String href, String title, String course, Instant at) {
    }

    /**
     * The section.
     *
     * @param count how many wait, in words
     */
    public record Lines(String count, List<Line> lines, String allHref) {
    }

    @Inject
    Teaching teaching;

    @Inject
    TaughtCourses taught;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Words words;

    @Override
    public Optional<Section> section() {
        if (!current.may("questions.moderate") || !current.may("courses.edit") || teaching.courses().isEmpty()) {
            return Optional.empty();
        }
        List<TaughtCourses.Waiting> waiting = taught.waiting(SHOWN, COUNTED);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        int count = waiting.get(0).count();
        String counted = words.text(count < COUNTED ? "questions.home.count" : "questions.home.many", count);
        List<Line> lines = waiting.stream()
            .map(question -> new Line(addresses.post(question.courseSlug(), question.id()), question.title(), question.courseTitle(), question.postedAt())).toList();
        return Optional.of(new Section(Place.MAIN, ORDER, "questions/home", "waiting", new Lines(counted, lines, addresses.everywhere())));
    }
}
