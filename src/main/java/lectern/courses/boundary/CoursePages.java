package lectern.courses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseTools;
import lectern.courses.control.Standing;
import lectern.courses.entity.Outline;
import lectern.courses.entity.OutlineLesson;
import lectern.courses.entity.ReleasePlan;
import lectern.platform.web.Fields;
import lectern.platform.web.Initials;
import lectern.platform.web.Words;

/** Makes the page of a course, for its readers and for an author who looks at it as a student. */
@ApplicationScoped
public class CoursePages {

    @Inject
    Addresses addresses;

    @Inject
    OutlineEntries entries;

    @Inject
    CourseFields fields;

    @Inject
    CourseTools tools;

    @Inject
    Clock clock;

    @Inject
    Words words;

    /** {@code find} is what is looked for in the outline, or null. */
    CoursePage page(SeenCourse seen, Outline whole, String find) {
        CourseFacts course = seen.course();
        Outline outline = whole.forStudents(null);
        boolean mayRead = seen.isEditor() || seen.standing().mayRead();
        Function<OutlineLesson, String> href = lesson -> mayRead ? addresses.lesson(course.slug(), lesson.slug()) : null;
        Standing standing = seen.standing().isEnrolled() ? seen.standing() : null;
        String start = seen.isEditor() && standing == null ? outline.lessons().stream().findFirst().map(href).orElse(null) : null;
        return page(course, lines(course, outline, href, standing, seen.isEditor(), addresses.course(course.slug()), find), seen, null, start);
    }

    CoursePage preview(CourseFacts course, Outline whole, Simulation simulation, ReleasePlan plan, String find) {
        Outline outline = whole.forStudents(null);
        Function<OutlineLesson, String> href = lesson -> addresses.preview(course.slug()) + "/lessons/" + lesson.slug() + simulation.query();
        return page(course, lines(course, outline, href, simulation.standing(course, plan), true, addresses.preview(course.slug()), find), null, simulation.form(),
            outline.lessons().stream().findFirst().map(href).orElse(null));
    }

    private ShownOutline lines(CourseFacts course, Outline outline, Function<OutlineLesson, String> href, Standing standing, boolean isEditor, String findHref, String find) {
        return entries.of(course, outline, OutlineEntries.Style.reading(href, standing, null, isEditor), findHref, find);
    }

    private CoursePage page(CourseFacts course, ShownOutline outline, SeenCourse seen, Fields imagined, String start) {
        boolean isEditor = seen != null && seen.isEditor();
        boolean isIn = seen != null && seen.standing().isEnrolled();
        Instant starts = !isIn && course.startsAt() != null && course.startsAt().isAfter(clock.instant()) ? course.startsAt() : null;
        return new CoursePage(List.of(new Crumb(addresses.catalogue(), words.text("courses.title"))), course, teachers(course),
            fields.name(course.language()), words.text("courses.level." + course.difficulty()), hue(course), addresses.cover(course.coverFileId()),
            seen == null ? null : seen.standing().panel(), outline,
            seen == null ? List.of() : tools.onCourse(course, seen.standing(), isEditor),
            isEditor ? addresses.edit(course.slug()) : null, isEditor ? addresses.preview(course.slug()) : null, start, banner(course, seen), starts,
            isIn ? null : course.endsAt(), imagined);
    }

    private String banner(CourseFacts course, SeenCourse seen) {
        if (seen == null) {
            return words.text("courses.preview.banner");
        }
        if (course.isDraft()) {
            return words.text("courses.course.is-draft");
        }
        return course.isArchived() ? words.text("courses.course.is-archived") : null;
    }

    static int hue(CourseFacts course) {
        return Initials.hue(course.subject().isEmpty() ? course.title() : course.subject());
    }

    private String teachers(CourseFacts course) {
        List<String> names = new ArrayList<>(List.of(course.instructorName()));
        names.addAll(course.coInstructors());
        if (names.size() == 1) {
            return names.get(0);
        }
        String first = String.join(", ", names.subList(0, names.size() - 1));
        return words.text("courses.course.and", first, names.get(names.size() - 1));
    }
}
