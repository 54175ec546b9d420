package lectern.enrollments.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.calendar.control.Entry;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.Courses;
import lectern.courses.entity.OutlineLesson;
import lectern.enrollments.control.CourseDate;
import lectern.enrollments.control.CourseDates;
import lectern.enrollments.control.EnrollmentFacts;
import lectern.enrollments.control.Journey;
import lectern.enrollments.control.Step;
import lectern.enrollments.control.Terms;
import lectern.enrollments.entity.Closure;
import lectern.enrollments.entity.CourseTerms;
import lectern.platform.tenancy.Current;

/** Makes what enrolments show on the pages of a course. */
@ApplicationScoped
class Panels {

    /** More missing lessons are counted, not named; more overdue ones are in the calendar. */
    private static final int NAMED = 6;

    @Inject
    Courses courses;

    @Inject
    Addresses addresses;

    @Inject
    DateEntries entries;

    @Inject
    Current current;

    CoursePanel course(CourseFacts course, Journey journey, Instant now) {
        boolean isEditor = courses.isEditable(course);
        CourseTerms terms = Terms.of(course);
        String people = isEditor && current.may("enrollments.manage") ? addresses.people(course.slug()) : null;
        if (journey.isIn()) {
            CourseTerms own = journey.enrollment().within(terms);
            Closure closure = journey.enrollment().access().closed(own, now).orElse(null);
            Instant at = closure == Closure.ACCESS_ENDED ? until(journey.enrollment().accessEndsAt()) : own.startsAt();
            return new CoursePanel(null, false, words(closure, at, course), way(course, journey, closure == null, now), people,
                dates(course, journey, now), addresses.calendar(course.slug()));
        }
        boolean isReturn = journey.enrollment() != null;
        Optional<Closure> closure = isReturn ? closedToReturn(journey.enrollment(), terms, now) : terms.closedToStudents(now);
        boolean mayEnrol = closure.isEmpty() && current.may("enrollments.enrol") && (!isEditor || isReturn);
        Instant at = closure.orElse(null) == Closure.ENDED ? course.endsAt() : course.startsAt();
        return new CoursePanel(mayEnrol ? addresses.enrollment(course.slug()) : null, isReturn,
            isEditor ? null : words(closure.orElse(null), at, course), null, people, List.of(), null);
    }

    // What is overdue, then the next of each kind.
    private List<Entry> dates(CourseFacts course, Journey journey, Instant now) {
        List<CourseDate> all = new CourseDates(Terms.of(course), course.language(), journey, now).all();
        Set<CourseDate.Kind> seen = EnumSet.noneOf(CourseDate.Kind.class);
        Stream<CourseDate> late = all.stream().filter(CourseDate::isOverdue).limit(NAMED);
        Stream<CourseDate> next = all.stream().filter(date -> !date.isPast() && seen.add(date.kind()));
        return Stream.concat(late, next).map(date -> entries.of(date).inside()).toList();
    }

    private Optional<Closure> closedToReturn(EnrollmentFacts enrollment, CourseTerms terms, Instant now) {
        boolean wasTakenOut = enrollment.droppedById() != null && !enrollment.droppedById().equals(current.memberId());
        return enrollment.access().closedToReturn(wasTakenOut, terms, now);
    }

    private static CoursePanel.ClosureWords words(Closure closure, Instant at, CourseFacts course) {
        return closure == null ? null
            : new CoursePanel.ClosureWords("enrollments.closed." + closure.word(), at, course.capacity() == null ? 0 : course.capacity());
    }

    private CoursePanel.Way way(CourseFacts course, Journey journey, boolean isOpen, Instant now) {
        Step next = isOpen ? journey.next(now).orElse(null) : null;
        String first = isOpen && !journey.steps().isEmpty() ? addresses.lesson(course.slug(), journey.steps().get(0).slug()) : null;
        return new CoursePanel.Way(journey.progress(), journey.enrollment().completedAt(), journey.newSinceCompletion().size(),
            until(journey.enrollment().accessEndsAt()), journey.enrollment().lastLessonId() != null,
            next == null ? null : addresses.lesson(course.slug(), next.slug()), next == null ? null : next.title(), first,
            addresses.progress(course.slug()), addresses.enrollment(course.slug()) + "/dropping", reasons(course, journey, isOpen));
    }

    CourseReasons reasons(CourseFacts course, Journey journey, boolean isOpen) {
        List<LessonLine> missing = lines(course, journey, isOpen).stream().filter(line -> line.isRequired() && !line.isComplete()).toList();
        return new CourseReasons(journey.progress(), course.progressWeight().equals("minutes"), journey.optional(), journey.exempt(), missing.subList(0, Math.min(NAMED, missing.size())),
            Math.max(0, missing.size() - NAMED), journey.enrollment().completedAt());
    }

    /** Every lesson of the course with what is recorded of the student in it. */
    List<LessonLine> lines(CourseFacts course, Journey journey, boolean isOpen) {
        Set<UUID> fresh = journey.newSinceCompletion().stream().map(Step::lessonId).collect(Collectors.toCollection(HashSet::new));
        return journey.steps().stream()
            .map(step -> new LessonLine(step, isOpen ? addresses.lesson(course.slug(), step.slug()) : null, fresh.contains(step.lessonId()), journey.due(step))).toList();
    }

    LessonPanel lesson(CourseFacts course, Journey journey, Step step, OutlineLesson next) {
        String address = addresses.lesson(course.slug(), step.slug());
        return new LessonPanel(new LessonLine(step, address, false, journey.due(step)), address + "/completion", address + "/time",
            step.type().equals("video") ? address + "/playback" : null, addresses.course(course.slug()),
            next == null ? "" : next.slug(), journey.isCompleted(), journey.newSinceCompletion().size());
    }

    /** The last moment of an access, which falls on the day that was meant. */
    static Instant until(Instant end) {
        return end == null ? null : end.minusSeconds(1);
    }
}
