package lectern.courses.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import lectern.courses.control.ImportComparison.Known;
import lectern.courses.control.ImportComparison.Piece;
import lectern.courses.entity.ImportChoices;
import org.junit.jupiter.api.Test;

class ImportComparisonTest {

    private static final Piece PIECE = new Piece("k", "Roots", "new", false);
    private static final UUID ID = new UUID(0, 1);

    @Test
    void lessonsThatNobodyKnowsAreNew() {
        assertEquals(ImportEffect.CREATED, compare(ImportChoices.NONE));
    }

    @Test
    void changedLessonsAreUpdatedUnlessSomebodyHasEditedThem() {
        assertEquals(ImportEffect.UPDATED, compare(ImportChoices.NONE, known("old", false, false)));
        assertEquals(ImportEffect.UNCHANGED, compare(ImportChoices.NONE, known("new", false, false)));
        assertEquals(ImportEffect.KEPT, compare(ImportChoices.NONE, known("old", true, false)));
        assertEquals(ImportEffect.KEPT, compare(ImportChoices.NONE, known("new", true, false)));
    }

    @Test
    void whatTheAuthorTakesIsReplaced() {
        ImportChoices taken = new ImportChoices(null, "", false, Set.of("k"), Set.of());
        assertEquals(ImportEffect.REPLACED, compare(taken, known("old", true, false)));
        assertEquals(ImportEffect.RESTORED, compare(taken, known("old", false, true)));
        assertEquals(ImportEffect.UPDATED, compare(taken, known("old", false, false)));
    }

    @Test
    void deletedLessonsStayDeleted() {
        assertEquals(ImportEffect.LEFT_DELETED, compare(ImportChoices.NONE, known("old", false, true)));
    }

    @Test
    void theLivingOneOfSeveralCounts() {
        assertEquals(ImportEffect.UNCHANGED, compare(ImportChoices.NONE, known("old", true, true), known("new", false, false), known("old", true, true)));
    }

    @Test
    void vanishedLessonsStayUnlessTheAuthorRemovesThem() {
        Known gone = new Known(ID, "other", "leaves", "Leaves", "old", false, false);
        assertEquals(ImportEffect.STAYED, new ImportComparison(List.of(PIECE), List.of(gone), ImportChoices.NONE).of("other").effect());
        ImportChoices removed = new ImportChoices(null, "", false, Set.of(), Set.of(ID));
        assertEquals(ImportEffect.REMOVED, new ImportComparison(List.of(PIECE), List.of(gone), removed).of("other").effect());
    }

    @Test
    void hiddenLessonsComeOnlyWhenAskedFor() {
        Piece hidden = new Piece("k", "Roots", "new", true);
        assertEquals(ImportEffect.HIDDEN, new ImportComparison(List.of(hidden), List.of(), ImportChoices.NONE).of("k").effect());
        ImportChoices asked = new ImportChoices(null, "", true, Set.of(), Set.of());
        assertEquals(ImportEffect.CREATED, new ImportComparison(List.of(hidden), List.of(), asked).of("k").effect());
        assertEquals(ImportEffect.UPDATED, new ImportComparison(List.of(hidden), List.of(known("old", false, false)), ImportChoices.NONE).of("k").effect());
    }

    private static ImportEffect compare(ImportChoices choices, Known... known) {
        return new ImportComparison(List.of(PIECE), List.of(known), choices).of("k").effect();
    }

    private static Known known(String digest, boolean isEdited, boolean isTrashed) {
        return new Known(ID, "k", "roots", "Roots", digest, isEdited, isTrashed);
    }
}
