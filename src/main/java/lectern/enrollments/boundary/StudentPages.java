package lectern.enrollments.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lectern.courses.control.CourseFacts;
import lectern.enrollments.control.EnrollmentFacts;
import lectern.enrollments.control.Extensions;
import lectern.enrollments.control.Journey;
import lectern.enrollments.control.Students.Student;
import lectern.enrollments.control.Terms;
import lectern.enrollments.control.Timeline;
import lectern.enrollments.entity.ActivityType;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.View;
import lectern.platform.web.Words;

/** Makes the page of one student of a course. */
@ApplicationScoped
class StudentPages {

    private static final Map<ActivityType, String> ICONS = Map.of(ActivityType.ENROLLED, "user-plus", ActivityType.LESSON_STARTED, "book-open",
        ActivityType.LESSON_COMPLETED, "check", ActivityType.LESSON_REOPENED, "rotate-ccw", ActivityType.COURSE_COMPLETED, "award", ActivityType.DROPPED, "log-out",
        ActivityType.REVIEW_POSTED, "star");

    @Inject
    Timeline timeline;

    @Inject
    Extensions extensions;

    @Inject
    ExtensionPanels extensionPanels;

    @Inject
    Panels panels;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Clock clock;

    @Inject
    Words words;

    View view(CourseFacts course, Student student, Journey journey, Fields accessForm) {
        return view(course, student, journey, accessForm, ExtensionForm.empty());
    }

    View view(CourseFacts course, Student student, Journey journey, Fields accessForm, Fields extensionForm) {
        Instant now = clock.instant();
        EnrollmentFacts enrollment = journey.enrollment();
        List<StudentPage.TimelineLine> events = timeline.of(course.id(), student.id()).stream().map(this::line).toList();
        String closed = Terms.of(course).closedToStaff(now).map(why -> "enrollments.closed-to-staff." + why.word()).orElse(null);
        return View.of("enrollments/student", new StudentPage(trail(course), student.name(), student.email(), course.title(), course.language(),
            addresses.person(course.slug(), student.id()), enrollment, panels.reasons(course, journey, true), panels.lines(course, journey, true), events,
            accessForm, enrollment.access().hasEnded(now), Panels.until(enrollment.accessEndsAt()), closed,
            extensionPanels.panel(addresses.person(course.slug(), student.id()) + "/extensions", extensions.ofStudent(course.id(), student.id()), journey, extensionForm),
            addresses.groups(course.slug())));
    }

    Fields accessForm(Journey journey) {
        return Fields.of(Map.of("until", AccessEnd.day(journey.enrollment().accessWithoutExtensions(), current.zone())));
    }

    private StudentPage.TimelineLine line(Timeline.Event event) {
        String key = (event.reason() == null ? "enrollments.event." : "enrollments.event.corrected-") + event.type().word();
        return new StudentPage.TimelineLine(ICONS.get(event.type()), words.text(key, event.lesson() == null ? "" : event.lesson(), event.by() == null ? "" : event.by(), event.reason()), event.at());
    }

    private List<Crumb> trail(CourseFacts course) {
        return List.of(new Crumb(addresses.catalogue(), words.text("enrollments.trail.courses")), new Crumb(addresses.course(course.slug()), course.title()),
            new Crumb(addresses.people(course.slug()), words.text("enrollments.people")));
    }
}
