package lectern.teaching.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseTool;
import lectern.courses.control.Standing;
import lectern.platform.web.Words;

/** Who teaches a course, below its outline; for those who look after it, its figures instead. */
@ApplicationScoped
public class InstructorTool implements CourseTool {

    @Inject
    Addresses addresses;

    @Inject
    Words words;

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<Tool> onCourse(CourseFacts course, Standing standing, boolean isEditor) {
        if (course.isDraft()) {
            return Optional.empty();
        }
        return Optional.of(isEditor ? new Tool("insights", words.text("teaching.insights.title"), addresses.insights(course.slug()))
            : new Tool("instructor", words.text("teaching.instructor"), addresses.instructor(course.instructorId())));
    }
}
