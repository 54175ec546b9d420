package lectern.enrollments.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import lectern.courses.entity.Obligation;
import lectern.courses.entity.Release;
import lectern.enrollments.entity.EnrollmentStatus;
import org.junit.jupiter.api.Test;

class JourneyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void nextIsTheLastLessonUntilItIsComplete() {
        assertEquals(Optional.of(2), next(steps("cx--"), 2));
        assertEquals(Optional.of(3), next(steps("cc--"), 2));
    }

    @Test
    void nextIsWhatFollowsTheLastLessonBeforeWhatWasLeftOut() {
        assertEquals(Optional.of(4), next(steps("c-c-"), 3));
        assertEquals(Optional.of(2), next(steps("c-cc"), 4));
        assertEquals(Optional.of(1), next(steps("----"), 0));
        assertEquals(Optional.empty(), next(steps("cccc"), 4));
    }

    @Test
    void onlyRequiredLessonsCount() {
        var journey = journey(steps("c-Cc"), 1, null);
        assertEquals(2, journey.completed());
        assertEquals(3, journey.required());
        assertEquals(1, journey.optional());
        assertEquals(List.of(2), journey.missing().stream().map(Step::number).toList());
    }

    @Test
    void lessonsAddedAfterCompletionAreNew() {
        var later = new Step(UUID.randomUUID(), 5, "five", "Five", "article", "opened", Obligation.REQUIRED, 5, 1, 5, NOW.plusSeconds(60), Release.FREE, Step.Done.NOTHING, Step.Watched.NOTHING);
        var steps = new ArrayList<>(steps("cccc"));
        steps.add(later);
        assertEquals(List.of(later), journey(steps, 4, NOW).newSinceCompletion());
        assertEquals(List.of(), journey(steps, 4, null).newSinceCompletion());
    }

    @Test
    void openingCompletesWhereThatIsTheRule() {
        var steps = steps("-m");
        var journey = journey(steps, 0, null).afterOpening(steps.get(0).lessonId(), false, NOW);
        assertTrue(journey.steps().get(0).isComplete());
        assertEquals(EnrollmentStatus.IN_PROGRESS, journey.enrollment().status());
        assertFalse(journey.afterOpening(steps.get(1).lessonId(), false, NOW).steps().get(1).isComplete());
    }

    private static Optional<Integer> next(List<Step> steps, int last) {
        return journey(steps, last, null).next(NOW).map(Step::number);
    }

    private static Journey journey(List<Step> steps, int last, Instant completedAt) {
        var status = completedAt == null ? EnrollmentStatus.ENROLLED : EnrollmentStatus.COMPLETED;
        return new Journey(new EnrollmentFacts(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), status, NOW, completedAt, null, null, null, NOW, last == 0 ? null : steps.get(last - 1).lessonId(), 0, null, null), steps, List.of());
    }

    /** c complete, C complete and optional, x opened, m to be marked, - new. */
    private static List<Step> steps(String marks) {
        return IntStream.range(0, marks.length()).mapToObj(i -> {
            char mark = marks.charAt(i);
            boolean isComplete = Character.toLowerCase(mark) == 'c';
            return new Step(UUID.randomUUID(), i + 1, "lesson-" + i, "Lesson", "article", mark == 'm' ? "marked_done" : "opened", mark == 'C' ? Obligation.OPTIONAL : Obligation.REQUIRED,
                5, 1, 5, NOW.minusSeconds(60), Release.FREE,
                new Step.Done(isComplete || mark == 'x' ? NOW : null, isComplete ? NOW : null, isComplete ? NOW : null, null, 0, false, null), Step.Watched.NOTHING);
        }).toList();
    }
}
