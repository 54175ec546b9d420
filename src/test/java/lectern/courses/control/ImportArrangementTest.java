package lectern.courses.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lectern.courses.cartridge.Content;
import lectern.courses.cartridge.Item;
import lectern.courses.control.ImportArrangement.Child;
import lectern.courses.control.ImportOutline.Spot;
import lectern.courses.entity.Placement;
import org.junit.jupiter.api.Test;

class ImportArrangementTest {

    @Test
    void newCourseHasThePackagesOrder() {
        assertEquals("A[a1 a2] B[b1]", arranged("", "A[a1 a2] B[b1]", true));
    }

    @Test
    void thePackagesOrderCountsWhileNobodyHasTouchedIt() {
        assertEquals("B[b1 a1] A[a2]", arranged("A[a1 a2] B[b1]", "B[b1 a1] A[a2]", true));
    }

    @Test
    void theAuthorsOwnStayBehindWhatTheyStoodBehind() {
        assertEquals("A[a2 +x a1 +y]", arranged("A[a1 +y a2 +x]", "A[a2 a1]", true));
        assertEquals("A[+first a2 a1]", arranged("A[+first a1 a2]", "A[a2 a1]", true));
    }

    @Test
    void theAuthorsOrderStaysOnceItWasTouched() {
        assertEquals("A[a2 a1 a3] B[b1]", arranged("A[a2 a1 a3] B[b1]", "A[a1 a2 a3] B[b1]", false));
    }

    @Test
    void newPiecesGoNextToTheirNeighbours() {
        assertEquals("A[a3 a1 n a2]", arranged("A[a3 a1 a2]", "A[a1 n a2 a3]", false));
        assertEquals("A[n a1]", arranged("A[a1]", "A[n a1]", false));
        assertEquals("A[a1 a2 N[n1]] B[b1]", arranged("A[a1 a2] B[b1]", "A[a1 a2 N[n1]] B[b1]", false));
        assertEquals("B[b1] A[a1] C[c1]", arranged("B[b1] A[a1]", "A[a1] C[c1] B[b1]", false));
    }

    @Test
    void whatHasVanishedStays() {
        assertEquals("A[a1 a2]", arranged("A[a1 a2]", "A[a1]", true));
        assertEquals("A[a1] B[b1]", arranged("A[a1] B[b1]", "A[a1]", true));
    }

    @Test
    void anchorsThatMoveAwayLeaveTheirFollowers() {
        assertEquals("A[a2 +x] B[a1]", arranged("A[a1 +x a2] B[]", "A[a2] B[a1]", true));
    }

    @Test
    void theDigestTellsOrdersApartAndNothingElse() {
        String digest = read("A[a1 a2] B[b1]").digest();
        assertEquals(digest, read("A[a1 a2] B[b1]").digest());
        assertEquals(digest, read("A[a1 +x a2] +Y[] B[b1]").digest(), "what the author adds is no other order");
        assertNotEquals(digest, read("A[a2 a1] B[b1]").digest());
        assertNotEquals(digest, read("A[a1] B[a2 b1]").digest());
        assertNotEquals(digest, read("A[a1] B[b1]").digest());
    }

    // Sections are upper case, lessons lower case; what came from no package begins with a plus sign.
    private static String arranged(String before, String packed, boolean isPackagesOrder) {
        List<Spot> spots = new ArrayList<>();
        parse(packed, (name, parent) -> spots.add(new Spot(name, parent, name, isSection(name) ? null : item(name))));
        Map<String, UUID> ids = new HashMap<>();
        spots.forEach(spot -> ids.put(spot.key(), id(spot.key())));
        List<Placement> placements = read(before).arrange(spots, ids, isPackagesOrder);
        Map<UUID, Map<Integer, UUID>> places = new HashMap<>();
        placements.forEach(place -> places.computeIfAbsent(place.parentId(), none -> new TreeMap<>()).put(place.position(), place.id()));
        Map<UUID, String> names = new HashMap<>();
        parse(before + " " + packed, (name, parent) -> names.put(id(name), name));
        return written(null, places, names);
    }

    private static String written(UUID parent, Map<UUID, Map<Integer, UUID>> places, Map<UUID, String> names) {
        List<String> children = new ArrayList<>();
        for (UUID child : places.getOrDefault(parent, Map.of()).values()) {
            String name = names.get(child);
            String inside = written(child, places, names);
            children.add(isSection(name) && !inside.isEmpty() ? name + "[" + inside + "]" : name);
        }
        return String.join(" ", children);
    }

    private static ImportArrangement read(String course) {
        Map<UUID, List<Child>> children = new HashMap<>();
        parse(course, (name, parent) -> children.computeIfAbsent(parent == null ? null : id(parent), none -> new ArrayList<>())
            .add(new Child(id(name), isSection(name), name.startsWith("+") ? null : name)));
        return new ImportArrangement(children);
    }

    private interface Visit {
        void meet(String name, String parent);
    }

    private static void parse(String text, Visit visit) {
        List<String> open = new ArrayList<>(Arrays.asList((String) null));
        StringBuilder name = new StringBuilder();
        for (char c : (text + " ").toCharArray()) {
            if (c == '[' || c == ']' || c == ' ') {
                if (name.length() > 0) {
                    visit.meet(name.toString(), open.get(open.size() - 1));
                }
                if (c == '[') {
                    open.add(name.toString());
                } else if (c == ']') {
                    open.remove(open.size() - 1);
                }
                name.setLength(0);
            } else {
                name.append(c);
            }
        }
    }

    private static boolean isSection(String name) {
        return Character.isUpperCase(name.replace("+", "").charAt(0));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes());
    }

    private static Item item(String key) {
        return new Item(key, key, false, new Content.Link("https://example.org/", ""), List.of(), "", List.of());
    }
}
