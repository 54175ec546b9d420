package lectern.enrollments.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import lectern.courses.entity.Obligation;
import lectern.courses.entity.Release;
import lectern.enrollments.entity.CourseTerms;
import lectern.enrollments.entity.EnrollmentStatus;
import lectern.enrollments.entity.Grant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourseDatesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final UUID COURSE = UUID.randomUUID();

    /** Random courses, students and grants; counted again lesson by lesson, each rule as a sentence of its own. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void datesAreThoseOfANaiveRecount(int seed) {
        Random random = new Random(seed);
        for (int turn = 0; turn < 500; turn++) {
            Journey journey = journey(random);
            CourseTerms terms = terms(random);
            CourseDates dates = new CourseDates(terms, "en", journey, NOW);
            assertEquals(recount(terms, journey), written(dates.all()), () -> "seed " + seed + ": " + journey);
            assertEquals(recountFresh(terms, journey), fresh(dates), () -> "seed " + seed + ": " + journey);
            assertEquals(dates.all().stream().map(CourseDate::at).sorted().toList(), dates.all().stream().map(CourseDate::at).toList());
        }
    }

    @Test
    void whatIsCompleteIsNotDueAnyMore() {
        Release due = new Release(null, null, Release.Ordering.FREE, Set.of(), NOW.minusSeconds(60), null);
        assertTrue(dates(due, new Step.Done(NOW, null, null, null, 0, false, null)).get(0).isOverdue());
        assertEquals(List.of(), dates(due, new Step.Done(NOW, NOW, NOW, null, 0, false, null)));
        assertEquals(List.of(), dates(due, new Step.Done(null, null, null, null, 0, true, null)));
    }

    @Test
    void aMomentIsPastWhenItHasCome() {
        Release due = new Release(null, null, Release.Ordering.FREE, Set.of(), NOW, null);
        assertTrue(dates(due, Step.Done.NOTHING).get(0).isOverdue());
        Release opens = new Release(NOW, null, Release.Ordering.FREE, Set.of(), null, null);
        CourseDate opened = dates(opens, Step.Done.NOTHING).get(0);
        assertTrue(opened.isPast() && opened.isReachable());
    }

    @Test
    void lessonsWithTheSameDateMakeOne() {
        Release due = new Release(null, null, Release.Ordering.FREE, Set.of(), NOW.plusSeconds(60), null);
        Journey journey = new Journey(facts(null, null, EnrollmentStatus.ENROLLED, NOW.minusSeconds(99)),
            List.of(step(1, due, Step.Done.NOTHING, NOW), step(2, due, Step.Done.NOTHING, NOW), step(3, Release.FREE, Step.Done.NOTHING, NOW)), List.of());
        List<CourseDate> all = new CourseDates(terms(null, null), "en", journey, NOW).all();
        assertEquals(List.of(List.of(1, 2)), all.stream().map(date -> date.lessons().stream().map(Step::number).toList()).toList());
    }

    @Test
    void anAccessEndsWithTheDayThatWasMeant() {
        Journey journey = new Journey(facts(null, Instant.parse("2026-03-05T00:00:00Z"), EnrollmentStatus.ENROLLED, NOW), List.of(), List.of());
        CourseDate end = new CourseDates(terms(null, null), "en", journey, NOW).all().get(0);
        assertEquals(Instant.parse("2026-03-04T23:59:59Z"), end.shownAt());
    }

    private static List<CourseDate> dates(Release release, Step.Done done) {
        Journey journey = new Journey(facts(null, null, EnrollmentStatus.IN_PROGRESS, NOW.minus(Duration.ofDays(30))), List.of(step(1, release, done, NOW.minus(Duration.ofDays(60)))), List.of());
        return new CourseDates(terms(null, null), "en", journey, NOW).all();
    }

    private static Set<String> written(List<CourseDate> dates) {
        Set<String> written = new TreeSet<>();
        for (CourseDate date : dates) {
            if (date.lessons().isEmpty()) {
                written.add(date.kind() + " " + date.at());
            }
            date.lessons().forEach(step -> written.add(date.kind() + " " + date.at() + " " + step.slug() + (date.isOverdue() ? " overdue" : "")));
        }
        return written;
    }

    private static Set<String> fresh(CourseDates dates) {
        Set<String> fresh = new TreeSet<>();
        dates.fresh().forEach(one -> one.lessons().forEach(step -> fresh.add(step.slug() + " " + one.since())));
        return fresh;
    }

    private static Set<String> recount(CourseTerms terms, Journey journey) {
        Set<String> dates = new TreeSet<>();
        EnrollmentFacts facts = journey.enrollment();
        if (facts.status() == EnrollmentStatus.DROPPED) {
            return dates;
        }
        Instant starts = starts(terms, facts);
        Instant ends = facts.run() != null && facts.run().endsAt() != null ? facts.run().endsAt() : terms.endsAt();
        addIf(dates, "BEGINS", starts);
        addIf(dates, "ENDS", ends);
        addIf(dates, "ACCESS_ENDS", facts.accessEndsAt());
        if (terms.status().equals("draft") || isAccessOver(facts) && !isBefore(starts)) {
            return dates;
        }
        for (Step step : journey.steps()) {
            Instant due = due(step, journey);
            boolean needNot = step.obligation() == Obligation.EXCLUDED || step.obligation() == Obligation.REQUIRED && step.done().isExempt();
            if (due != null && step.completedAt() == null && !needNot) {
                dates.add("DUE " + due + " " + step.slug() + (due.isAfter(NOW) ? "" : " overdue"));
            }
            Instant opens = opens(step, journey, starts);
            if (opens != null) {
                dates.add("OPENS " + opens + " " + step.slug());
            }
        }
        return dates;
    }

    private static Set<String> recountFresh(CourseTerms terms, Journey journey) {
        Set<String> fresh = new TreeSet<>();
        EnrollmentFacts facts = journey.enrollment();
        Instant starts = starts(terms, facts);
        if (facts.status() == EnrollmentStatus.DROPPED || terms.status().equals("draft") || isAccessOver(facts) || isBefore(starts)) {
            return fresh;
        }
        for (Step step : journey.steps()) {
            boolean isNeverSeen = step.firstOpenedAt() == null && step.completedAt() == null;
            Instant opens = opens(step, journey, starts);
            Instant since = step.addedAt().isAfter(facts.enrolledAt()) ? step.addedAt() : null;
            if (opens != null && (since == null || opens.isAfter(since))) {
                since = opens;
            }
            boolean isLate = since != null && !since.isAfter(NOW) && Duration.between(since, NOW).compareTo(Duration.ofDays(7)) < 0;
            if (isNeverSeen && isLate && !isLocked(step, journey)) {
                fresh.add(step.slug() + " " + since);
            }
        }
        return fresh;
    }

    private static boolean isLocked(Step step, Journey journey) {
        boolean wasIn = step.firstOpenedAt() != null || step.completedAt() != null || step.done().firstCompletedAt() != null;
        if (wasIn || isLetIn(step, journey)) {
            return false;
        }
        if (step.release().opensAt() != null && step.release().opensAt().isAfter(NOW)) {
            return true;
        }
        if (step.release().opensAfterDays() != null && journey.enrollment().enrolledAt().plus(Duration.ofDays(step.release().opensAfterDays())).isAfter(NOW)) {
            return true;
        }
        if (step.release().ordering() == Release.Ordering.FREE) {
            return false;
        }
        for (int before = step.number() - 2; before >= 0; before--) {
            Step other = journey.steps().get(before);
            if (other.obligation() == Obligation.REQUIRED && !other.done().isExempt()) {
                return other.completedAt() == null && other.done().firstCompletedAt() == null;
            }
        }
        return false;
    }

    private static boolean isLetIn(Step step, Journey journey) {
        return journey.grants().stream().anyMatch(grant -> grant.kind() == Grant.Kind.OPEN && (grant.lessonId() == null || grant.lessonId().equals(step.lessonId())));
    }

    private static Instant due(Step step, Journey journey) {
        Integer after = step.release().dueAfterDays();
        Instant due = after == null ? step.release().dueAt() : journey.enrollment().enrolledAt().plus(Duration.ofDays(after));
        for (Grant grant : journey.grants()) {
            boolean isAboutIt = grant.lessonId() == null || grant.lessonId().equals(step.lessonId());
            due = due != null && grant.kind() == Grant.Kind.DAYS && isAboutIt ? due.plus(Duration.ofDays(grant.days())) : due;
        }
        return due;
    }

    private static Instant opens(Step step, Journey journey, Instant starts) {
        Integer after = step.release().opensAfterDays();
        Instant enrolled = journey.enrollment().enrolledAt();
        Instant opens = after == null ? step.release().opensAt() : enrolled.plus(Duration.ofDays(after));
        boolean isBeforeAnything = opens == null || !opens.isAfter(enrolled) || starts != null && !opens.isAfter(starts);
        boolean wasIn = step.firstOpenedAt() != null || step.completedAt() != null || step.done().firstCompletedAt() != null;
        return isBeforeAnything || isLetIn(step, journey) || wasIn && opens.isAfter(NOW) ? null : opens;
    }

    private static Instant starts(CourseTerms terms, EnrollmentFacts facts) {
        return facts.run() != null && facts.run().startsAt() != null ? facts.run().startsAt() : terms.startsAt();
    }

    private static boolean isAccessOver(EnrollmentFacts facts) {
        return facts.accessEndsAt() != null && !facts.accessEndsAt().isAfter(NOW);
    }

    private static boolean isBefore(Instant starts) {
        return starts != null && starts.isAfter(NOW);
    }

    private static void addIf(Set<String> dates, String kind, Instant at) {
        if (at != null) {
            dates.add(kind + " " + at);
        }
    }

    private static Journey journey(Random random) {
        EnrollmentStatus[] statuses = EnrollmentStatus.values();
        EnrollmentFacts.Run run = random.nextInt(3) == 0 ? new EnrollmentFacts.Run(UUID.randomUUID(), "Autumn", maybe(random), maybe(random)) : null;
        EnrollmentFacts facts = facts(run, maybe(random), statuses[random.nextInt(statuses.length)], moment(random));
        List<Step> steps = new ArrayList<>();
        for (int number = 1; number <= random.nextInt(9); number++) {
            steps.add(step(number, release(random), done(random), moment(random), Obligation.values()[random.nextInt(3)]));
        }
        List<Grant> grants = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0 && !steps.isEmpty(); i--) {
            UUID lesson = random.nextBoolean() ? null : steps.get(random.nextInt(steps.size())).lessonId();
            boolean isDays = lesson == null || random.nextBoolean();
            grants.add(new Grant(null, isDays ? Grant.Kind.DAYS : Grant.Kind.OPEN, lesson, null, isDays ? 1 + random.nextInt(9) : 0, null, null, null, null, false));
        }
        return new Journey(facts, steps, grants);
    }

    private static EnrollmentFacts facts(EnrollmentFacts.Run run, Instant accessEnds, EnrollmentStatus status, Instant enrolledAt) {
        return new EnrollmentFacts(UUID.randomUUID(), COURSE, UUID.randomUUID(), status, enrolledAt, status == EnrollmentStatus.COMPLETED ? NOW : null, null, null, accessEnds, NOW, null, 0,
            run, accessEnds);
    }

    private static CourseTerms terms(Random random) {
        CourseTerms terms = terms(maybe(random), maybe(random));
        String status = List.of("published", "published", "archived", "draft").get(random.nextInt(4));
        return new CourseTerms(terms.id(), terms.slug(), terms.title(), status, false, false, null, 0, terms.startsAt(), terms.endsAt());
    }

    private static CourseTerms terms(Instant starts, Instant ends) {
        return new CourseTerms(COURSE, "course", "Course", "published", false, false, null, 0, starts, ends);
    }

    private static Step step(int number, Release release, Step.Done done, Instant addedAt) {
        return step(number, release, done, addedAt, Obligation.REQUIRED);
    }

    private static Step step(int number, Release release, Step.Done done, Instant addedAt, Obligation obligation) {
        return new Step(UUID.randomUUID(), number, "lesson-" + number, "Lesson " + number, "article", "opened", obligation, 5, 1, 5, addedAt, release, done, Step.Watched.NOTHING);
    }

    private static Release release(Random random) {
        boolean opensAfter = random.nextInt(4) == 0;
        boolean dueAfter = random.nextInt(4) == 0;
        return new Release(opensAfter ? null : maybe(random), opensAfter ? 1 + random.nextInt(20) : null, random.nextBoolean() ? Release.Ordering.FREE : Release.Ordering.AFTER_PREVIOUS,
            new HashSet<>(), dueAfter ? null : maybe(random), dueAfter ? 1 + random.nextInt(20) : null);
    }

    private static Step.Done done(Random random) {
        Instant opened = maybe(random);
        Instant first = random.nextInt(3) == 0 ? NOW : null;
        Instant completed = first != null && random.nextInt(3) > 0 ? first : null;
        return new Step.Done(opened, completed, first, null, 0, random.nextInt(5) == 0, null);
    }

    private static Instant maybe(Random random) {
        return random.nextBoolean() ? moment(random) : null;
    }

    // Whole days, so that moments often coincide, with each other and with the present one.
    private static Instant moment(Random random) {
        return NOW.plus(Duration.ofDays(random.nextInt(31) - 15));
    }
}
