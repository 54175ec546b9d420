package lectern.courses.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lectern.courses.control.ImportOutline.Spot;
import lectern.courses.entity.Placement;

/**
 * Where the pieces of a package stand in a course. As long as nobody has rearranged what the last import left, the package's
 * order counts; afterwards the author's does, and new pieces go next to their neighbours. What the author has added stays
 * behind the piece it stood behind.
 */
final class ImportArrangement {

    /**
     * Something that stands in a course.
     *
     * @param key the piece of the package it came from, or null
     */
    record Child(UUID id, boolean isSection, String key) {
    }

    private final Map<UUID, List<Child>> current;

    /** The course as it is: what stands in each section, and, under null, at the top. */
    ImportArrangement(Map<UUID, List<Child>> current) {
        this.current = current;
    }

    /** The order of everything that came from packages, as one short text. */
    String digest() {
        StringBuilder order = new StringBuilder();
        describe(null, "", order);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(order.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void describe(UUID parent, String parentName, StringBuilder order) {
        for (Child child : current.getOrDefault(parent, List.of())) {
            String name = child.key() == null ? child.id().toString() : child.key();
            if (child.key() != null) {
                order.append(parentName).append('\u001f').append(name).append('\n');
            }
            describe(child.id(), name, order);
        }
    }

    /** Where everything is to stand, the new pieces included; {@code ids} has the id of every spot. */
    List<Placement> arrange(List<Spot> spots, Map<String, UUID> ids, boolean isPackagesOrder) {
        Map<UUID, List<Child>> wanted = isPackagesOrder ? wanted(spots, ids) : withNew(spots, ids);
        Set<UUID> placed = new HashSet<>();
        wanted.values().forEach(children -> children.forEach(child -> placed.add(child.id())));
        Set<UUID> parents = new HashSet<>(current.keySet());
        parents.addAll(wanted.keySet());
        List<Placement> placements = new ArrayList<>();
        for (UUID parent : parents) {
            List<Child> children = merged(current.getOrDefault(parent, List.of()), wanted.getOrDefault(parent, List.of()), placed);
            for (int position = 0; position < children.size(); position++) {
                placements.add(new Placement(children.get(position).id(), children.get(position).isSection(), parent, position));
            }
        }
        return placements;
    }

    private static Map<UUID, List<Child>> wanted(List<Spot> spots, Map<String, UUID> ids) {
        Map<UUID, List<Child>> wanted = new LinkedHashMap<>();
        spots.forEach(spot -> wanted.computeIfAbsent(parent(spot, ids), parent -> new ArrayList<>()).add(child(spot, ids)));
        return wanted;
    }

    private Map<UUID, List<Child>> withNew(List<Spot> spots, Map<String, UUID> ids) {
        Set<UUID> standing = new HashSet<>();
        current.values().forEach(children -> children.forEach(child -> standing.add(child.id())));
        Map<UUID, List<Child>> wanted = new HashMap<>();
        current.forEach((parent, children) -> wanted.put(parent, new ArrayList<>(children)));
        Map<UUID, List<Child>> there = wanted(spots, ids);
        there.forEach((parent, siblings) -> siblings.stream().filter(child -> !standing.contains(child.id()))
            .forEach(child -> insert(child, siblings, wanted.computeIfAbsent(parent, none -> new ArrayList<>()))));
        return wanted;
    }

    // Behind the nearest piece that stands before it in the package, else in front of the nearest one after it.
    private static void insert(Child child, List<Child> siblings, List<Child> into) {
        int own = siblings.indexOf(child);
        for (int before = own - 1; before >= 0; before--) {
            int place = into.indexOf(siblings.get(before));
            if (place >= 0) {
                into.add(place + 1, child);
                return;
            }
        }
        for (int after = own + 1; after < siblings.size(); after++) {
            int place = into.indexOf(siblings.get(after));
            if (place >= 0) {
                into.add(place, child);
                return;
            }
        }
        into.add(child);
    }

    private static List<Child> merged(List<Child> before, List<Child> wanted, Set<UUID> placed) {
        Map<UUID, List<Child>> followers = new HashMap<>();
        UUID anchor = null;
        for (Child child : before) {
            if (placed.contains(child.id())) {
                anchor = child.id();
            } else {
                followers.computeIfAbsent(anchor, none -> new ArrayList<>()).add(child);
            }
        }
        List<Child> merged = new ArrayList<>(followers.getOrDefault(null, List.of()));
        followers.remove(null);
        for (Child child : wanted) {
            merged.add(child);
            List<Child> behind = followers.remove(child.id());
            merged.addAll(behind == null ? List.of() : behind);
        }
        // Their anchor has moved elsewhere.
        before.stream().map(Child::id).filter(followers::containsKey).forEach(gone -> merged.addAll(followers.get(gone)));
        return merged;
    }

    private static UUID parent(Spot spot, Map<String, UUID> ids) {
        return spot.parentKey() == null ? null : ids.get(spot.parentKey());
    }

    private static Child child(Spot spot, Map<String, UUID> ids) {
        return new Child(ids.get(spot.key()), spot.isSection(), spot.key());
    }
}
