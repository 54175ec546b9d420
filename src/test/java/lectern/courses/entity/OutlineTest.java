package lectern.courses.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private final List<OutlineItem> lines = new ArrayList<>();
    private final Map<UUID, String> names = new HashMap<>();

    private UUID section(String title, UUID parent) {
        UUID id = UUID.randomUUID();
        names.put(id, title);
        lines.add(new OutlineSection(id, parent, title, 0, List.of()));
        return id;
    }

    private UUID lesson(String title, UUID parent) {
        UUID id = UUID.randomUUID();
        names.put(id, title);
        lines.add(new OutlineLesson(id, parent, title, title, 0, "article", 5, Obligation.REQUIRED, "opened", false, true, null, null, null, false));
        return id;
    }

    private List<String> titles(List<? extends OutlineItem> items) {
        return items.stream().map(OutlineItem::title).toList();
    }

    private List<String> order(List<Placement> placements) {
        return placements.stream().map(placement -> names.get(placement.id())).toList();
    }

    @Test
    void lessonsAreReadInTheOrderOfTheOutlineHoweverDeepTheyStand() {
        UUID one = section("one", null);
        UUID two = section("two", null);
        lesson("a", one);
        UUID inner = section("inner", one);
        lesson("c", one);
        lesson("b", inner);
        lesson("d", two);
        Outline outline = new Outline(lines);
        assertEquals(List.of("a", "b", "c", "d"), titles(outline.lessons()));
        assertEquals(List.of("one", "inner", "two"), titles(outline.allSections()));
        assertEquals(2, outline.section(inner).orElseThrow().depth());
        OutlineLesson b = outline.lesson("b").orElseThrow();
        assertEquals("a", outline.before(b).orElseThrow().title());
        assertEquals("c", outline.after(b).orElseThrow().title());
        assertEquals(2, b.number());
    }

    @Test
    void lessonsWhoseSectionIsGoneAreLeftOut() {
        section("one", null);
        lesson("lost", UUID.randomUUID());
        assertTrue(new Outline(lines).lessons().isEmpty());
    }

    @Test
    void upPassesWhatStandsBefore() {
        UUID one = section("one", null);
        lesson("a", one);
        UUID b = lesson("b", one);
        Outline outline = new Outline(lines);
        assertEquals(List.of("b", "a"), order(outline.up(outline.lesson(b).orElseThrow())));
    }

    @Test
    void upFromTheFrontOfASectionLeadsToTheEndOfTheOneBefore() {
        UUID one = section("one", null);
        UUID two = section("two", null);
        lesson("a", one);
        UUID b = lesson("b", two);
        Outline outline = new Outline(lines);
        List<Placement> placements = outline.up(outline.lesson(b).orElseThrow());
        assertEquals(List.of("a", "b"), order(placements));
        assertEquals(one, placements.get(1).parentId());
    }

    @Test
    void downFromTheEndOfAnInnerSectionLeadsOutOfItRightBehindIt() {
        UUID one = section("one", null);
        UUID inner = section("inner", one);
        UUID a = lesson("a", inner);
        lesson("b", one);
        Outline outline = new Outline(lines);
        List<Placement> placements = outline.down(outline.lesson(a).orElseThrow());
        assertEquals(List.of("inner", "a", "b"), order(placements));
        assertEquals(one, placements.get(1).parentId());
    }

    @Test
    void theFirstAndLastGoNoFurther() {
        UUID one = section("one", null);
        UUID two = section("two", null);
        UUID a = lesson("a", one);
        UUID b = lesson("b", two);
        Outline outline = new Outline(lines);
        assertFalse(outline.canGoUp(outline.lesson(a).orElseThrow()));
        assertFalse(outline.canGoDown(outline.lesson(b).orElseThrow()));
        assertFalse(outline.canGoUp(outline.section(one).orElseThrow()));
        assertFalse(outline.canGoDown(outline.section(two).orElseThrow()));
        assertTrue(outline.canGoDown(outline.section(one).orElseThrow()));
    }

    @Test
    void aPlaceIsCountedWithoutTheItemItself() {
        UUID one = section("one", null);
        UUID a = lesson("a", one);
        lesson("b", one);
        lesson("c", one);
        Outline outline = new Outline(lines);
        OutlineLesson moving = outline.lesson(a).orElseThrow();
        assertEquals(List.of("b", "a", "c"), order(outline.moved(moving, one, 1)));
        assertEquals(List.of("b", "c", "a"), order(outline.moved(moving, one, 99)));
    }

    @Test
    void aSectionMayNotStandInsideItself() {
        UUID one = section("one", null);
        UUID inner = section("inner", one);
        Outline outline = new Outline(lines);
        OutlineSection moving = outline.section(one).orElseThrow();
        assertEquals("courses.move.into-itself", assertThrows(MoveRefused.class, () -> outline.moved(moving, inner, 0)).key());
        assertEquals("courses.move.into-itself", assertThrows(MoveRefused.class, () -> outline.moved(moving, one, 0)).key());
    }

    @Test
    void aLessonMayNotStandAtTheTop() {
        UUID one = section("one", null);
        UUID a = lesson("a", one);
        Outline outline = new Outline(lines);
        assertEquals("courses.move.lesson-at-top", assertThrows(MoveRefused.class, () -> outline.moved(outline.lesson(a).orElseThrow(), null, 0)).key());
    }

    @Test
    void aPlaceThatIsGoneIsRefused() {
        UUID one = section("one", null);
        UUID a = lesson("a", one);
        Outline outline = new Outline(lines);
        UUID gone = UUID.randomUUID();
        assertEquals("courses.move.gone", assertThrows(MoveRefused.class, () -> outline.moved(outline.lesson(a).orElseThrow(), gone, 0)).key());
    }

    @Test
    void sectionsDoNotNestDeeperThanFourLevels() {
        UUID one = section("1", null);
        UUID two = section("2", one);
        UUID three = section("3", two);
        UUID four = section("4", three);
        UUID other = section("other", null);
        section("within", other);
        Outline outline = new Outline(lines);
        OutlineSection tall = outline.section(other).orElseThrow();
        assertEquals("courses.move.too-deep", assertThrows(MoveRefused.class, () -> outline.moved(tall, three, 0)).key());
        assertEquals("courses.move.too-deep", assertThrows(MoveRefused.class, () -> outline.moved(tall, four, 0)).key());
        assertEquals(two, outline.moved(tall, two, 0).get(0).parentId());
    }

    @Test
    void everythingBelowASectionGoesWithIt() {
        UUID one = section("one", null);
        UUID inner = section("inner", one);
        lesson("a", inner);
        lesson("b", one);
        Outline outline = new Outline(lines);
        assertEquals(List.of("one", "inner", "a", "b"), titles(outline.with(outline.section(one).orElseThrow())));
    }

    @Test
    void sectionsLeadToWhatStandsInThem() {
        UUID one = section("one", null);
        UUID inner = section("inner", one);
        UUID a = lesson("a", inner);
        Outline outline = new Outline(lines);
        assertEquals(List.of(inner, one), outline.around(outline.item(a).orElseThrow()));
        assertEquals(List.of(), outline.around(outline.item(one).orElseThrow()));
    }

    @Test
    void besideWhatGoesIsWhatStandsAfterItOrBeforeItOrAroundIt() {
        UUID one = section("one", null);
        UUID a = lesson("a", one);
        UUID b = lesson("b", one);
        UUID c = lesson("c", one);
        UUID two = section("two", null);
        UUID d = lesson("d", two);
        Outline outline = new Outline(lines);
        assertEquals(c, outline.beside(List.of(b)).orElseThrow().id());
        assertEquals(b, outline.beside(List.of(c)).orElseThrow().id());
        assertEquals(a, outline.beside(List.of(c, b)).orElseThrow().id());
        assertEquals(one, outline.beside(List.of(a, b, c, d)).orElseThrow().id());
        assertEquals(one, outline.beside(List.of(two)).orElseThrow().id());
        assertTrue(outline.beside(List.of(one, two)).isEmpty());
        assertTrue(outline.beside(List.of(UUID.randomUUID())).isEmpty());
    }
}
