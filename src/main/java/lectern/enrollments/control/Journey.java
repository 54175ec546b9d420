package lectern.enrollments.control;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lectern.courses.control.CourseProgress;
import lectern.courses.entity.Lock;
import lectern.courses.entity.Obligation;
import lectern.courses.entity.ReleasePlan;
import lectern.enrollments.entity.Access;
import lectern.enrollments.entity.Closure;
import lectern.enrollments.entity.CourseTerms;
import lectern.enrollments.entity.EnrollmentStatus;
import lectern.enrollments.entity.Grant;

/**
 * A student's way through a course.
 *
 * @param enrollment the enrollment, or null for somebody who was never in the course
 * @param steps the lessons in the order they are read in
 * @param grants what the student is granted beyond the rules
 */
public record Journey(EnrollmentFacts enrollment, List<Step> steps, List<Grant> grants) {

    /** The way of somebody who was never in the course. */
    public static final Journey NONE = new Journey(null, List.of(), List.of());

    /** Whether the student is in the course now. */
    public boolean isIn() {
        return enrollment != null && !enrollment.isDropped();
    }

    /** Refuses a student who may not work in a lesson of the course at this moment. */
    public void requireAccess(CourseTerms course, String lesson, Instant at) {
        Access access = enrollment == null ? new Access(EnrollmentStatus.DROPPED, null) : enrollment.access();
        CourseTerms terms = enrollment == null ? course : enrollment.within(course);
        boolean isLetIn = step(lesson).filter(step -> isLetIn(step)).isPresent();
        if (!isLetIn || !access.closed(terms, at).equals(Optional.of(Closure.NOT_STARTED))) {
            access.require(terms, at);
        }
    }

    public boolean isCompleted() {
        return isIn() && enrollment.isCompleted();
    }

    public int completed() {
        return (int) steps.stream().filter(step -> step.isRequired() && step.isComplete()).count();
    }

    public int required() {
        return (int) steps.stream().filter(Step::isRequired).count();
    }

    /** Lessons that may be done and count in nothing; extras beside the course are not among them. */
    public int optional() {
        return (int) steps.stream().filter(step -> step.obligation() == Obligation.OPTIONAL).count();
    }

    /** Required lessons that this student need not do. */
    public int exempt() {
        return (int) steps.stream().filter(Step::isExempt).count();
    }

    /** How far the student is. */
    public CourseProgress progress() {
        int weight = steps.stream().filter(step -> step.isRequired() && step.isComplete()).mapToInt(Step::weight).sum();
        int whole = steps.stream().filter(Step::isRequired).mapToInt(Step::weight).sum();
        return new CourseProgress(completed(), required(), weight, whole, isCompleted());
    }

    /** Required lessons that are not complete. */
    public List<Step> missing() {
        return steps.stream().filter(step -> step.isRequired() && !step.isComplete()).toList();
    }

    /** Lessons that came after the student had completed the course and that wait to be read. */
    public List<Step> newSinceCompletion() {
        if (!isCompleted()) {
            return List.of();
        }
        return steps.stream().filter(step -> step.addedAt().isAfter(enrollment.completedAt()) && !step.isComplete() && !step.isExcluded()).toList();
    }

    /**
     * The lesson to go on with: the last one if it is not complete, else the first after it that is not, else the first of
     * all; of those that are open.
     */
    public Optional<Step> next(Instant at) {
        Map<UUID, Lock> locks = locks(at);
        List<Step> open = steps.stream().filter(step -> !step.isComplete() && !step.isExcluded() && !step.isExempt() && !locks.containsKey(step.lessonId())).toList();
        int last = steps.stream().filter(step -> step.lessonId().equals(lastLesson())).mapToInt(Step::number).findFirst().orElse(0);
        return open.stream().filter(step -> step.number() >= last).findFirst().or(() -> open.stream().findFirst());
    }

    /** Until when the student is to have done a lesson, or null. */
    public Instant due(Step step) {
        int days = grants.stream().filter(grant -> grant.kind() == Grant.Kind.DAYS && grant.isAbout(step.lessonId())).mapToInt(Grant::days).sum();
        return step.isExempt() || step.isExcluded() ? null : step.release().due(enrollment.enrolledAt()).map(due -> due.plus(days, ChronoUnit.DAYS)).orElse(null);
    }

    /** The lessons that are not open to the student yet. */
    public Map<UUID, Lock> locks(Instant at) {
        if (!isIn()) {
            return Map.of();
        }
        Map<UUID, Step> byId = steps.stream().collect(Collectors.toMap(Step::lessonId, step -> step));
        return new ReleasePlan(steps.stream().map(Step::planned).toList())
            .locks(enrollment.enrolledAt(), lesson -> byId.get(lesson).opensWhatFollows(), lesson -> byId.get(lesson).isKept() || isOpenedEarly(lesson), at);
    }

    /** Whether a lesson is open to the student before the course begins: one they have been in, or were let into. */
    public boolean isLetIn(Step step) {
        return step.isKept() || isOpenedEarly(step.lessonId());
    }

    /** Whether the student was let into a lesson before it opens for others. */
    boolean isOpenedEarly(UUID lesson) {
        return grants.stream().anyMatch(grant -> grant.kind() == Grant.Kind.OPEN && grant.isAbout(lesson));
    }

    public Optional<Step> step(UUID lessonId) {
        return steps.stream().filter(step -> step.lessonId().equals(lessonId)).findFirst();
    }

    public Optional<Step> step(String slug) {
        return steps.stream().filter(step -> step.slug().equals(slug)).findFirst();
    }

    /** The same way once a lesson was opened, which may have completed it, and with it the course. */
    Journey afterOpening(UUID lessonId, boolean isCourseDone, Instant at) {
        List<Step> after = steps.stream().map(step -> step.lessonId().equals(lessonId) ? step.opened(at) : step).toList();
        return new Journey(enrollment.at(lessonId, isCourseDone, at), after, grants);
    }

    Journey afterCompletion(Instant at) {
        return new Journey(enrollment.at(enrollment.lastLessonId(), true, at), steps, grants);
    }

    private UUID lastLesson() {
        return enrollment == null ? null : enrollment.lastLessonId();
    }
}
