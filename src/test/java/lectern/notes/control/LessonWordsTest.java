package lectern.notes.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LessonWordsTest {

    private final LessonWords words = LessonWords.of("Why read one", "<p>It offers you a job,\n it <strong>owes</strong> you&nbsp;money.</p><ul><li>One</li><li>Two &amp; three</li></ul>"
        + "<p>Take <span data-formula=\"a+b\">a+b</span> of it.</p>");

    @Test
    void wordsAreFoundOverElementsAndWhateverTheSpace() {
        assertTrue(words.has("a job, it owes   you money. One Two & three"));
    }

    @Test
    void theTitleCounts() {
        assertTrue(words.has("Why read one"));
    }

    @Test
    void formulasDoNotCount() {
        assertTrue(words.has("Take of it."));
    }

    @Test
    void otherWordsAreNotFound() {
        assertFalse(words.has("a job, it owed you"));
    }
}
