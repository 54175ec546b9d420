package lectern.enrollments.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.courses.entity.Lock;
import lectern.enrollments.entity.Closure;
import lectern.enrollments.entity.CourseTerms;

/**
 * The dates of a student in a course, worked out from the student's way through it. Home, the page of the course, its outline
 * and the calendar all show these and no others.
 *
 * <p>A lesson is due until it is complete; one that the student need not do, and an extra, never is. A lesson opens at a moment
 * that comes after the student and the course, or the student's group, have begun; not where the student is let in earlier. Once
 * nobody gets to the lessons any more, they have no dates. Lessons with the same date make one.
 */
public final class CourseDates {

    /** How long a lesson is new. */
    static final Duration NEW_FOR = Duration.ofDays(7);

    private static final Comparator<CourseDate> ORDER = Comparator.comparing(CourseDate::at).thenComparing(CourseDate::kind);

    private final CourseDate.Course course;
    private final CourseTerms terms;
    private final Journey journey;
    private final Instant now;
    private final Map<UUID, Lock> locks;

    /** The dates in a course that begins when it does for everybody; a group of the student goes before that. */
    public CourseDates(CourseTerms terms, String language, Journey journey, Instant now) {
        this.course = new CourseDate.Course(terms.slug(), terms.title(), language);
        this.terms = terms;
        this.journey = journey;
        this.now = now;
        this.locks = journey.locks(now);
    }

    /** All of them in their order; none for somebody who is not in the course. */
    public List<CourseDate> all() {
        if (!journey.isIn()) {
            return List.of();
        }
        List<CourseDate> dates = new ArrayList<>();
        EnrollmentFacts.Run run = journey.enrollment().run();
        boolean isOwnStart = run != null && run.startsAt() != null;
        boolean isOwnEnd = run != null && run.endsAt() != null;
        ofCourse(CourseDate.Kind.BEGINS, starts(), isOwnStart ? run.name() : null, dates);
        ofCourse(CourseDate.Kind.ENDS, isOwnEnd ? run.endsAt() : terms.endsAt(), isOwnEnd ? run.name() : null, dates);
        ofCourse(CourseDate.Kind.ACCESS_ENDS, journey.enrollment().accessEndsAt(), null, dates);
        if (!isClosedForGood()) {
            ofLessons(CourseDate.Kind.OPENS, this::opens, dates);
            ofLessons(CourseDate.Kind.DUE, this::due, dates);
        }
        dates.sort(ORDER);
        return dates;
    }

    /** The lessons that came to the student within the last days, are open and were not opened; the latest first. */
    public List<FreshLessons> fresh() {
        if (!journey.isIn() || closure() != null) {
            return List.of();
        }
        Map<Instant, List<Step>> bySince = journey.steps().stream()
            .filter(step -> !step.isOpened() && !step.isComplete() && !locks.containsKey(step.lessonId()) && since(step) != null)
            .collect(Collectors.groupingBy(this::since, TreeMap::new, Collectors.toList()));
        List<FreshLessons> fresh = new ArrayList<>();
        bySince.forEach((since, lessons) -> fresh.add(0, new FreshLessons(course, since, since.equals(lessons.get(0).addedAt()), lessons)));
        return fresh;
    }

    private void ofCourse(CourseDate.Kind kind, Instant at, String group, List<CourseDate> dates) {
        if (at != null) {
            dates.add(new CourseDate(course, kind, at, List.of(), group, isPast(at), journey.isCompleted(), false));
        }
    }

    private void ofLessons(CourseDate.Kind kind, Function<Step, Instant> moment, List<CourseDate> dates) {
        journey.steps().stream().filter(step -> moment.apply(step) != null).collect(Collectors.groupingBy(moment)).forEach((at, lessons) ->
            dates.add(new CourseDate(course, kind, at, lessons, null, isPast(at), lessons.stream().allMatch(Step::isComplete),
                closure() == null && lessons.stream().noneMatch(step -> locks.containsKey(step.lessonId())))));
    }

    private Instant due(Step step) {
        return step.isComplete() ? null : journey.due(step);
    }

    // A date to come that does not hold the student back, since they are in already, is none.
    private Instant opens(Step step) {
        Instant opens = step.release().opens(journey.enrollment().enrolledAt()).orElse(null);
        if (opens == null || !opens.isAfter(journey.enrollment().enrolledAt()) || starts() != null && !opens.isAfter(starts())) {
            return null;
        }
        return journey.isOpenedEarly(step.lessonId()) || step.isKept() && !isPast(opens) ? null : opens;
    }

    // When a lesson came to the student, where that was of late: it was added while they were in, and it has opened.
    private Instant since(Step step) {
        Instant added = step.addedAt().isAfter(journey.enrollment().enrolledAt()) ? step.addedAt() : null;
        Instant since = Stream.of(added, opens(step)).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
        return since != null && isPast(since) && since.isAfter(now.minus(NEW_FOR)) ? since : null;
    }

    private Instant starts() {
        return journey.enrollment().within(terms).startsAt();
    }

    private boolean isPast(Instant at) {
        return !now.isBefore(at);
    }

    private boolean isClosedForGood() {
        return closure() != null && closure() != Closure.NOT_STARTED;
    }

    // Why the student does not get to the lessons now, or null.
    private Closure closure() {
        return journey.enrollment().access().closed(journey.enrollment().within(terms), now).orElse(null);
    }
}
