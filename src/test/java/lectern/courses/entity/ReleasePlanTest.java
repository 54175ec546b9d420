package lectern.courses.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReleasePlanTest {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private final List<UUID> lessons = IntStream.range(0, 6).mapToObj(i -> UUID.randomUUID()).toList();

    @Test
    void whatFollowsWaitsForTheRequiredLessonBefore() {
        var plan = new ReleasePlan(List.of(item(0, true, Release.FREE), item(1, false, after()), item(2, true, after())));
        assertEquals(List.of(lessons.get(0)), plan.neededFor(lessons.get(1)));
        assertEquals(List.of(lessons.get(0)), plan.neededFor(lessons.get(2)), "an optional lesson holds nobody up");
        assertEquals(Map.of(lessons.get(1), new Lock(null, List.of(lessons.get(0))), lessons.get(2), new Lock(null, List.of(lessons.get(0)))),
            plan.locks(START, done(), done(), START));
        assertEquals(Map.of(), plan.locks(START, done(0), done(), START));
    }

    @Test
    void aDateHoldsBackUntilItComes() {
        var onDate = new Release(START.plusSeconds(60), null, Release.Ordering.FREE, Set.of(), null, null);
        var afterDays = new Release(null, 3, Release.Ordering.AFTER_PREVIOUS, Set.of(), null, null);
        var plan = new ReleasePlan(List.of(item(0, true, onDate), item(1, true, afterDays)));
        var locks = plan.locks(START, done(), done(), START);
        assertEquals(new Lock(START.plusSeconds(60), List.of()), locks.get(lessons.get(0)));
        assertEquals(new Lock(START.plus(Duration.ofDays(3)), List.of(lessons.get(0))), locks.get(lessons.get(1)));
        assertEquals(Set.of(lessons.get(1)), plan.locks(START, done(0), done(), START.plusSeconds(60)).keySet());
        assertEquals(Map.of(), plan.locks(START, done(0), done(), START.plus(Duration.ofDays(3))));
    }

    @Test
    void aLessonThatIsGoneAsksForNothing() {
        var plan = new ReleasePlan(List.of(item(0, true, chosen(UUID.randomUUID()))));
        assertEquals(Map.of(), plan.locks(START, done(), done(), START));
    }

    @Test
    void whoWasInALessonKeepsIt() {
        var plan = new ReleasePlan(List.of(item(0, true, Release.FREE), item(1, true, after())));
        assertEquals(Map.of(), plan.locks(START, done(), done(1), START));
    }

    @Test
    void aCircleIsFoundAndNamedInItsOrder() {
        var plan = new ReleasePlan(List.of(item(0, true, chosen(lessons.get(2))), item(1, true, Release.FREE), item(2, true, after()), item(3, true, after())));
        assertEquals(List.of(), plan.cycle(), "the first waits for the third, which waits for the second alone");
        var circle = new ReleasePlan(List.of(item(0, true, chosen(lessons.get(2))), item(1, true, after()), item(2, true, after())));
        assertEquals(List.of(lessons.get(0), lessons.get(2), lessons.get(1)), circle.cycle());
        assertFalse(circle.locks(START, done(), done(), START).containsKey(lessons.get(0)), "nobody stands before a course that cannot be gone through");
        assertEquals(1, new ReleasePlan(List.of(item(0, true, chosen(lessons.get(0))))).cycle().size());
    }

    /** Random rules over random courses, against a search for circles by brute force; and through every course there is a way. */
    @Test
    void everyCircleIsFoundAndEveryCourseCanBeGoneThrough() {
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            List<ReleasePlan.Item> items = randomCourse(random, 1 + random.nextInt(12));
            ReleasePlan plan = new ReleasePlan(items);
            assertEquals(hasCircle(items), !plan.cycle().isEmpty(), "seed " + seed);
            goThrough(items, plan, random, "seed " + seed);
        }
    }

    // Time passes and lessons are completed in any order that is open; what is visible once stays so.
    private static void goThrough(List<ReleasePlan.Item> items, ReleasePlan plan, Random random, String seed) {
        Set<UUID> complete = new HashSet<>();
        Set<UUID> seen = new HashSet<>();
        Instant now = START;
        for (int turn = 0; turn < 40 * items.size() && complete.size() < items.size(); turn++) {
            now = now.plus(Duration.ofHours(random.nextInt(48)));
            Set<UUID> locked = plan.locks(START, complete::contains, complete::contains, now).keySet();
            assertTrue(locked.stream().noneMatch(seen::contains), seed + ": a visible lesson was locked again");
            List<UUID> open = items.stream().map(ReleasePlan.Item::id).filter(id -> !locked.contains(id)).toList();
            seen.addAll(open);
            open.stream().filter(id -> !complete.contains(id)).skip(random.nextInt(3)).findFirst().ifPresent(complete::add);
        }
        assertEquals(items.size(), complete.size(), seed + ": somebody is stuck");
    }

    private static List<ReleasePlan.Item> randomCourse(Random random, int size) {
        List<UUID> ids = IntStream.range(0, size).mapToObj(i -> new UUID(random.nextLong(), random.nextLong())).toList();
        List<ReleasePlan.Item> items = new ArrayList<>();
        for (UUID id : ids) {
            Set<UUID> chosen = ids.stream().filter(other -> random.nextInt(size) == 0).collect(Collectors.toSet());
            Release.Ordering ordering = chosen.isEmpty() || random.nextInt(3) == 0 ? random.nextBoolean() ? Release.Ordering.FREE : Release.Ordering.AFTER_PREVIOUS
                : Release.Ordering.AFTER_CHOSEN;
            Integer days = random.nextInt(3) == 0 ? 1 + random.nextInt(20) : null;
            Instant date = days == null && random.nextInt(3) == 0 ? START.plus(Duration.ofDays(random.nextInt(20))) : null;
            items.add(new ReleasePlan.Item(id, random.nextInt(4) > 0, new Release(date, days, ordering, chosen, null, null)));
        }
        return items;
    }

    private static boolean hasCircle(List<ReleasePlan.Item> items) {
        Map<UUID, Set<UUID>> reaches = new HashMap<>();
        UUID previous = null;
        for (ReleasePlan.Item item : items) {
            reaches.put(item.id(), new HashSet<>(switch (item.release().ordering()) {
                case FREE -> Set.<UUID>of();
                case AFTER_PREVIOUS -> previous == null ? Set.<UUID>of() : Set.of(previous);
                case AFTER_CHOSEN -> item.release().prerequisites();
            }));
            previous = item.isRequired() ? item.id() : previous;
        }
        for (int round = 0; round < items.size(); round++) {
            reaches.values().forEach(far -> far.addAll(far.stream().flatMap(id -> reaches.getOrDefault(id, Set.of()).stream()).collect(Collectors.toSet())));
        }
        return reaches.entrySet().stream().anyMatch(entry -> entry.getValue().contains(entry.getKey()));
    }

    private ReleasePlan.Item item(int place, boolean isRequired, Release release) {
        return new ReleasePlan.Item(lessons.get(place), isRequired, release);
    }

    private static Release after() {
        return new Release(null, null, Release.Ordering.AFTER_PREVIOUS, Set.of(), null, null);
    }

    private static Release chosen(UUID... ids) {
        return new Release(null, null, Release.Ordering.AFTER_CHOSEN, Set.of(ids), null, null);
    }

    private java.util.function.Predicate<UUID> done(int... places) {
        Set<UUID> done = IntStream.of(places).mapToObj(lessons::get).collect(Collectors.toSet());
        return done::contains;
    }
}
