package lectern.enrollments.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lectern.enrollments.control.Teaching;
import lectern.organizations.control.HomeSection;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Words;

/** The courses a person teaches and what their students did of late, on Home. */
@ApplicationScoped
public class HomeTeaching implements HomeSection {

    /**
     * A course in the list.
     *
     * @param latest what a student did last, in words, or null
     */
    public record Line(String href, String peopleHref, String title, boolean isDraft, int enrolled, int inProgress, int completed, String latest, Instant at) {

        public boolean isBusy() {
            return inProgress + completed > 0;
        }

        public boolean hasLatest() {
            return latest != null;
        }
    }

    /** The list. */
    public record Lines(List<Line> lines) {
    }

    @Inject
    Teaching teaching;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Words words;

    @Override
    public Optional<Section> section() {
        if (!current.may("enrollments.manage") || !current.may("courses.edit")) {
            return Optional.empty();
        }
        List<Line> lines = teaching.courses().stream().map(this::line).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Section(Place.MAIN, 40, "enrollments/home", "teaching", new Lines(lines)));
    }

    private Line line(Teaching.Taught course) {
        String latest = course.activity() == null ? null
            : words.text("enrollments.latest." + course.activity(), course.student(), course.lesson() == null ? "" : course.lesson());
        return new Line(addresses.course(course.slug()), addresses.people(course.slug()), course.title(), course.status().equals("draft"), course.enrolled(),
            course.inProgress(), course.completed(), latest, course.at());
    }
}
