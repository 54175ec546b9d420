package lectern.courses.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What opens when in a course, worked out from the rules of its lessons. The lesson "before" another is the nearest
 * required one: what is optional holds nobody up.
 */
public final class ReleasePlan {

    /** A lesson with its rule; {@code isRequired} for whoever the plan is made for. */
    public record Item(UUID id, boolean isRequired, Release release) {
    }

    private final Map<UUID, Release> releases = new LinkedHashMap<>();
    private final Map<UUID, List<UUID>> needed = new HashMap<>();
    private final List<UUID> cycle = new ArrayList<>();

    /** The plan of lessons in the order they are read in. Chosen lessons that are not among them ask for nothing. */
    public ReleasePlan(List<Item> items) {
        Map<UUID, Integer> places = new HashMap<>();
        items.forEach(item -> places.put(item.id(), places.size()));
        UUID previous = null;
        for (Item item : items) {
            releases.put(item.id(), item.release());
            needed.put(item.id(), switch (item.release().ordering()) {
                case FREE -> List.of();
                case AFTER_PREVIOUS -> previous == null ? List.of() : List.of(previous);
                case AFTER_CHOSEN -> item.release().prerequisites().stream().filter(places::containsKey)
                    .sorted(Comparator.comparing(places::get)).toList();
            });
            previous = item.isRequired() ? item.id() : previous;
        }
        breakCycles(places);
    }

    // Rules that wait for each other are refused when they are saved. Should some have come about in another way, what
    // looks ahead asks for nothing, so that nobody stands before a course that cannot be gone through.
    private void breakCycles(Map<UUID, Integer> places) {
        cycle.addAll(firstCycle());
        if (!cycle.isEmpty()) {
            needed.replaceAll((lesson, before) -> before.stream().filter(other -> places.get(other) < places.get(lesson)).toList());
        }
    }

    /** Lessons that wait for each other, each for the next and the last for the first; empty where there are none. */
    public List<UUID> cycle() {
        return List.copyOf(cycle);
    }

    /** What has to be complete before a lesson opens. */
    public List<UUID> neededFor(UUID lesson) {
        return needed.getOrDefault(lesson, List.of());
    }

    /**
     * The lessons that are not open to somebody.
     *
     * @param enrolledAt when they enrolled
     * @param isDone whether a lesson counts as complete for what comes after it
     * @param isKept whether a lesson stays open, whatever the rules say, since they have been in it
     */
    public Map<UUID, Lock> locks(Instant enrolledAt, Predicate<UUID> isDone, Predicate<UUID> isKept, Instant at) {
        Map<UUID, Lock> locks = new HashMap<>();
        releases.forEach((lesson, release) -> {
            Optional<Instant> opens = release.opens(enrolledAt).filter(at::isBefore);
            List<UUID> missing = neededFor(lesson).stream().filter(isDone.negate()).toList();
            if (!isKept.test(lesson) && (opens.isPresent() || !missing.isEmpty())) {
                locks.put(lesson, new Lock(opens.orElse(null), missing));
            }
        });
        return locks;
    }

    /** The lessons that these locks leave open. */
    public List<UUID> open(Map<UUID, Lock> locks) {
        return releases.keySet().stream().filter(lesson -> !locks.containsKey(lesson)).toList();
    }

    private List<UUID> firstCycle() {
        Set<UUID> free = new LinkedHashSet<>();
        for (UUID lesson : releases.keySet()) {
            List<UUID> found = search(lesson, free);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    // A walk with a stack of its own: a course may be one long chain.
    private List<UUID> search(UUID start, Set<UUID> free) {
        LinkedHashMap<UUID, Integer> way = new LinkedHashMap<>();
        UUID here = start;
        while (here != null) {
            int next = way.getOrDefault(here, 0);
            List<UUID> before = needed.get(here);
            if (free.contains(here) || next == before.size()) {
                free.add(here);
                way.remove(here);
                here = last(way);
            } else {
                way.put(here, next + 1);
                UUID other = before.get(next);
                if (way.containsKey(other)) {
                    return way.keySet().stream().dropWhile(lesson -> !lesson.equals(other)).collect(Collectors.toList());
                }
                here = other;
            }
        }
        return List.of();
    }

    private static UUID last(LinkedHashMap<UUID, Integer> way) {
        UUID last = null;
        for (UUID lesson : way.keySet()) {
            last = lesson;
        }
        return last;
    }
}
