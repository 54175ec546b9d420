package lectern.enrollments.boundary;

import java.util.List;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/** One lesson of one student, to be set right. */
public record CorrectionPage(List<Crumb> trail, String name, LessonLine line, String language, String address, String personHref, Fields form, List<Option> states) {
}
