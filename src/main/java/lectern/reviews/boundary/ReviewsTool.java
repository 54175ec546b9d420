package lectern.reviews.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseTool;
import lectern.courses.control.Standing;
import lectern.platform.web.Words;

/** Reviews below the outline of a course. */
@ApplicationScoped
public class ReviewsTool implements CourseTool {

    @Inject
    Addresses addresses;

    @Inject
    Words words;

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Tool> onCourse(CourseFacts course, Standing standing, boolean isEditor) {
        return course.isDraft() ? Optional.empty() : Optional.of(new Tool("reviews", words.text("reviews.title"), addresses.reviews(course.slug())));
    }
}
