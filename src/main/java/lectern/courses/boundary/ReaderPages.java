package lectern.courses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseText;
import lectern.courses.control.CourseTool;
import lectern.courses.control.CourseTools;
import lectern.courses.control.LessonFacts;
import lectern.courses.control.LessonKind;
import lectern.courses.control.LessonKinds;
import lectern.courses.control.Panel;
import lectern.courses.control.Standing;
import lectern.courses.entity.Lock;
import lectern.courses.entity.Outline;
import lectern.courses.entity.OutlineLesson;
import lectern.courses.entity.ReleasePlan;
import lectern.platform.web.View;
import lectern.platform.web.Words;

/** Makes the page of a lesson, for its readers and for an author who looks at it as a student. */
@ApplicationScoped
public class ReaderPages {

    @Inject
    LessonKinds kinds;

    @Inject
    OutlineEntries entries;

    @Inject
    CourseTools tools;

    @Inject
    Addresses addresses;

    @Inject
    Words words;

    View view(CourseFacts course, CourseText text, Standing standing, boolean isEditor, boolean isStarted) {
        Standing kept = standing.isEnrolled() ? standing : null;
        String edit = isEditor ? addresses.editLesson(course.slug(), text.lesson().id()) : null;
        OutlineLesson lesson = text.wanted().orElseThrow();
        Around around = new Around(standing.panel(), tools.onLesson(course, lesson, standing, isEditor), tools.onSelection(course, lesson, standing, isEditor));
        return view(course, text, kept, addresses.course(course.slug()), around, edit, hidden(text).orElse(null), isStarted);
    }

    View preview(CourseFacts course, CourseText text, Simulation simulation, ReleasePlan plan, boolean isStarted) {
        return view(course, text, simulation.standing(course, plan), addresses.preview(course.slug()), new Around(null, List.of(), List.of()),
            addresses.editLesson(course.slug(), text.lesson().id()), hidden(text).orElseGet(() -> words.text("courses.preview.banner")), isStarted);
    }

    private Optional<String> hidden(CourseText text) {
        return text.wanted().filter(OutlineLesson::isHidden).map(line -> words.text("courses.reader.is-hidden"));
    }

    /** What those see to whom the lesson is not open yet. */
    View locked(CourseFacts course, Outline outline, OutlineLesson lesson, Lock lock) {
        List<LessonLink> missing = lock.missing().stream().flatMap(id -> outline.lesson(id).stream())
            .map(other -> new LessonLink(addresses.lesson(course.slug(), other.slug()), other.title())).toList();
        return View.of("courses/locked", new LockedPage(course.title(), course.language(), lesson.title(), addresses.course(course.slug()), lock.opensAt(), missing));
    }

    private View view(CourseFacts course, CourseText text, Standing standing, String base, Around around, String editHref, String banner, boolean isStarted) {
        LessonFacts lesson = text.lesson();
        LessonKind kind = kinds.of(lesson.type());
        Outline outline = text.outline();
        OutlineLesson line = text.wanted().orElseThrow();
        Function<OutlineLesson, String> href = other -> base + "/lessons/" + other.slug();
        ShownOutline lines = entries.of(course, outline, OutlineEntries.Style.reading(href, standing, lesson.id(), editHref != null), base, null);
        String progress = standing == null ? "" : words.text("courses.progress", standing.progress().completed(), standing.progress().required());
        View view = View.of("courses/reader", new ReaderPage(course.title(), base, base + "#lesson-" + lesson.slug(), course.language(), lesson, line.number(), outline.lessons().size(),
            kind.template(), kind.reading(lesson, isStarted), lines, standing, progress,
            outline.before(line).map(before -> new LessonLink(href.apply(before), before.title())).orElse(null),
            outline.after(line).map(after -> new LessonLink(href.apply(after), after.title())).orElse(null),
            around.panel(), around.tools(), around.actions(), editHref, banner));
        return isStarted ? view.framing(kind.frames(lesson)) : view;
    }

    // What other modules put around the text.
    private record Around(Panel panel, List<CourseTool.Tool> tools, List<CourseTool.Action> actions) {
    }
}
