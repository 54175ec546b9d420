package lectern.enrollments.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseProgress;
import lectern.courses.control.CourseStanding;
import lectern.courses.control.Courses;
import lectern.courses.control.LessonState;
import lectern.courses.control.Panel;
import lectern.courses.control.Standing;
import lectern.courses.entity.Lock;
import lectern.courses.entity.OutlineLesson;
import lectern.enrollments.control.CourseDate;
import lectern.enrollments.control.CourseDates;
import lectern.enrollments.control.Journey;
import lectern.enrollments.control.Journeys;
import lectern.enrollments.control.LessonProgress;
import lectern.enrollments.control.MyCourses;
import lectern.enrollments.control.Step;
import lectern.enrollments.control.Terms;
import lectern.enrollments.entity.Closure;

/** Tells courses how people stand in them. */
@ApplicationScoped
public class CourseStandings implements CourseStanding {

    private static final String TEMPLATE = "enrollments/panel";

    @Inject
    Journeys journeys;

    @Inject
    LessonProgress progress;

    @Inject
    MyCourses mine;

    @Inject
    Courses courses;

    @Inject
    Panels panels;

    @Inject
    Clock clock;

    @Override
    public Map<UUID, CourseProgress> ofMember(UUID memberId) {
        return mine.progress(memberId);
    }

    @Override
    public Standing inCourse(CourseFacts course, UUID memberId) {
        Instant now = clock.instant();
        Journey journey = progress.settled(journeys.of(course.id(), memberId), now);
        return standing(course, journey, isOpen(course, journey, now), now, new Panel(TEMPLATE, panels.course(course, journey, now)));
    }

    @Override
    public Standing inLesson(CourseFacts course, OutlineLesson lesson, OutlineLesson next, UUID memberId) {
        Instant now = clock.instant();
        Journey before = journeys.of(course.id(), memberId);
        if (!isOpen(course, before, now)) {
            return standing(course, before, false, now, courses.isEditable(course) ? null : new Panel(TEMPLATE, panels.course(course, before, now)));
        }
        if (locks(course, before, now).containsKey(lesson.id())) {
            return standing(course, before, true, now, null);
        }
        Journey journey = progress.settled(progress.open(before, lesson.id(), now), now);
        Step step = journey.step(lesson.id()).orElse(null);
        return standing(course, journey, true, now, step == null ? null : new Panel(TEMPLATE, panels.lesson(course, journey, step, next)));
    }

    @Override
    public Reach toLesson(CourseFacts course, UUID lessonId, UUID memberId) {
        Instant now = clock.instant();
        Journey journey = journeys.of(course.id(), memberId);
        if (!isOpen(course, journey, now)) {
            return Reach.NONE;
        }
        return locks(course, journey, now).containsKey(lessonId) ? Reach.LOCKED : Reach.OPEN;
    }

    @Override
    public boolean mayRead(UUID courseId, UUID memberId) {
        return mine.mayRead(courseId, memberId, clock.instant());
    }

    private static boolean isOpen(CourseFacts course, Journey journey, Instant now) {
        return journey.isIn() && closure(course, journey, now).filter(why -> why != Closure.NOT_STARTED).isEmpty();
    }

    private static Optional<Closure> closure(CourseFacts course, Journey journey, Instant now) {
        return journey.isIn() ? journey.enrollment().access().closed(journey.enrollment().within(Terms.of(course)), now) : Optional.empty();
    }

    // Until the course, or the student's group, begins, all that they were never in is closed.
    private static Map<UUID, Lock> locks(CourseFacts course, Journey journey, Instant now) {
        if (closure(course, journey, now).isEmpty()) {
            return journey.locks(now);
        }
        Instant begins = journey.enrollment().within(Terms.of(course)).startsAt();
        return journey.steps().stream().filter(step -> !journey.isLetIn(step)).collect(Collectors.toMap(Step::lessonId, step -> new Lock(begins, List.of())));
    }

    private static Standing standing(CourseFacts course, Journey journey, boolean mayRead, Instant now, Panel panel) {
        Map<UUID, LessonState> states = journey.steps().stream().filter(step -> step.isOpened() || step.isComplete())
            .collect(Collectors.toMap(Step::lessonId, step -> step.isComplete() ? LessonState.COMPLETED : LessonState.OPENED));
        Map<UUID, Lock> locks = locks(course, journey, now);
        return new Standing(journey.isIn(), mayRead, journey.progress(), journey.next(now).map(Step::lessonId).filter(next -> !locks.containsKey(next)).orElse(null), states,
            locks, dues(course, journey, now), panel);
    }

    private static Map<UUID, Standing.Due> dues(CourseFacts course, Journey journey, Instant now) {
        Map<UUID, Standing.Due> dues = new HashMap<>();
        new CourseDates(Terms.of(course), course.language(), journey, now).all().stream().filter(date -> date.kind() == CourseDate.Kind.DUE)
            .forEach(date -> date.lessons().forEach(step -> dues.put(step.lessonId(), new Standing.Due(date.at(), date.isOverdue()))));
        return dues;
    }
}
