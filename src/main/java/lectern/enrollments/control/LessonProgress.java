package lectern.enrollments.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import lectern.enrollments.entity.ActivityType;
import lectern.enrollments.entity.Enrollment;
import lectern.enrollments.entity.StudentActivity;
import lectern.enrollments.entity.StudentProgress;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.TenantKey;

/** What students do with lessons, and what follows from it for the course. */
@ApplicationScoped
public class LessonProgress {

    /** Opening the same lesson again within this time says nothing new. */
    private static final Duration MOMENT = Duration.ofMinutes(5);

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    @Inject
    Journeys journeys;

    /** The student opens a lesson; writes only what is new, and answers the journey as it is afterwards. */
    public Journey open(Journey journey, UUID lessonId, Instant at) {
        Step step = journey.step(lessonId).orElse(null);
        if (step == null || !isNews(journey, step, at)) {
            return journey;
        }
        Recorded recorded = record(journey.enrollment(), lessonId, step.completesOnOpening(), at);
        boolean isDone = settle(journey.enrollment(), recorded.completed(), recorded.required(), at);
        return journey.afterOpening(lessonId, isDone, at);
    }

    private boolean isNews(Journey journey, Step step, Instant at) {
        EnrollmentFacts enrollment = journey.enrollment();
        boolean isElsewhere = !step.lessonId().equals(enrollment.lastLessonId());
        boolean isLater = enrollment.lastAccessedAt() == null || enrollment.lastAccessedAt().isBefore(at.minus(MOMENT));
        return !step.isOpened() || isElsewhere || isLater || step.completesOnOpening() && !step.isComplete();
    }

    /** The student marks a lesson as done. Answers whether that completed the course. */
    public boolean complete(Journey journey, UUID lessonId, Instant at) {
        Recorded recorded = record(journey.enrollment(), lessonId, true, at);
        return settle(journey.enrollment(), recorded.completed(), recorded.required(), at);
    }

    /** The student takes the mark back; a course once completed stays so. False when there was no mark. */
    public boolean reopen(EnrollmentFacts enrollment, UUID studentId, UUID lessonId, Instant at) {
        Optional<StudentProgress> progress = forChange(studentId, lessonId);
        if (progress.isEmpty() || !progress.get().reopen()) {
            return false;
        }
        entities.flush();
        entities.persist(new StudentActivity(found(enrollment), ActivityType.LESSON_REOPENED, lessonId, at));
        return true;
    }

    /**
     * Sets what is recorded of a student in a lesson, in the place of what they did themselves.
     *
     * @param byId who does
     * @param reason why, for the student and the record
     */
    public void correct(Journey journey, UUID lessonId, boolean isComplete, UUID byId, String reason, Instant at) {
        StudentProgress progress = forChange(journey.enrollment().studentId(), lessonId).orElseGet(() -> begun(journey.enrollment(), lessonId));
        progress.correct(isComplete, byId, reason, at);
        entities.persist(new StudentActivity(found(journey.enrollment()), isComplete ? ActivityType.LESSON_COMPLETED : ActivityType.LESSON_REOPENED, lessonId, at)
            .correctedBy(byId, reason));
        entities.flush();
        settled(journeys.of(journey.enrollment().courseId(), journey.enrollment().studentId()), at);
    }

    private StudentProgress begun(EnrollmentFacts enrollment, UUID lessonId) {
        StudentProgress progress = new StudentProgress(found(enrollment), lessonId);
        entities.persist(progress);
        return progress;
    }

    @SuppressWarnings("unchecked")
    private Optional<StudentProgress> forChange(UUID studentId, UUID lessonId) {
        return entities.createNativeQuery("""
                select * from student_progress where organization_id = ?1 and student_id = ?2 and lesson_id = ?3 for no key update
                """, StudentProgress.class)
            .setParameter(1, current.organizationId()).setParameter(2, studentId).setParameter(3, lessonId).getResultStream().findFirst();
    }

    /** Completes the course where nothing is missing any more, for instance because a lesson was taken out of it. */
    public Journey settled(Journey journey, Instant at) {
        boolean isDone = journey.isIn() && settle(journey.enrollment(), journey.completed(), journey.required(), at);
        return isDone ? journey.afterCompletion(at) : journey;
    }

    private boolean settle(EnrollmentFacts enrollment, int completed, int required, Instant at) {
        if (enrollment.isCompleted() || required == 0 || completed < required) {
            return false;
        }
        Enrollment held = found(enrollment);
        if (!held.complete(completed, required, at)) {
            return false;
        }
        entities.persist(new StudentActivity(held, ActivityType.COURSE_COMPLETED, at));
        return true;
    }

    /** Makes the progress of a student anew from the record of what they did; answers how many rows differed. */
    public int recompute(UUID enrollmentId) {
        return Row.first(entities.createNativeQuery("select recompute_progress(?1, ?2)")
            .setParameter(1, current.organizationId()).setParameter(2, enrollmentId), Row::number).orElse(0);
    }

    private Enrollment found(EnrollmentFacts enrollment) {
        return entities.find(Enrollment.class, new TenantKey(current.organizationId(), enrollment.id()));
    }

    /** What the database answers: how many required lessons are complete, and how many there are. */
    private record Recorded(int completed, int required) {
    }

    private Recorded record(EnrollmentFacts enrollment, UUID lessonId, boolean completes, Instant at) {
        return Row.first(entities.createNativeQuery("select completed, required from record_lesson(?1, ?2, ?3, ?4, ?5)")
            .setParameter(1, current.organizationId()).setParameter(2, enrollment.id()).setParameter(3, lessonId).setParameter(4, completes)
            .setParameter(5, at.atOffset(ZoneOffset.UTC)), row -> new Recorded(row.number(), row.number())).orElseThrow();
    }
}
