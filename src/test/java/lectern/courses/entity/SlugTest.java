package lectern.courses.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SlugTest {

    @Test
    void titlesBecomeWordsForAddresses() {
        assertEquals("reading-a-balance-sheet", Slug.of("Reading a balance sheet", "course"));
        assertEquals("uebung-macht-groesse", Slug.of("  Übung macht Größe! ", "course"));
        assertEquals("whats-next", Slug.of("What’s next?", "course"));
        assertEquals("cafe-creme", Slug.of("Café crème", "course"));
    }

    @Test
    void titlesInOtherScriptsFallBack() {
        assertEquals("lesson", Slug.of("会计入门", "lesson"));
        assertEquals("lesson", Slug.of("???", "lesson"));
    }

    @Test
    void longTitlesAreCutAndStayWellFormed() {
        String slug = Slug.of("ab ".repeat(100), "course");
        assertTrue(slug.length() <= 80);
        assertTrue(Slug.isWellFormed(slug));
        String numbered = Slug.free(slug, slug::equals);
        assertTrue(Slug.isWellFormed(numbered));
    }

    @Test
    void takenWordsAreNumbered() {
        Set<String> taken = Set.of("intro", "intro-2");
        assertEquals("intro-3", Slug.free("intro", taken::contains));
    }

    @Test
    void onlySmallLettersDigitsAndHyphensAreWellFormed() {
        assertTrue(Slug.isWellFormed("a-1"));
        assertFalse(Slug.isWellFormed("A"));
        assertFalse(Slug.isWellFormed("a--b"));
        assertFalse(Slug.isWellFormed("-a"));
        assertFalse(Slug.isWellFormed("a/b"));
    }
}
