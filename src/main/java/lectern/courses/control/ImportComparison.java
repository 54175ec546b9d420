package lectern.courses.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lectern.courses.entity.ImportChoices;

/** What an import does to the lessons of a course: what is new, what has changed, and what an author has to be asked about. */
public final class ImportComparison {

    /**
     * A lesson of the package.
     *
     * @param isHidden whether students could not see it where it comes from
     */
    public record Piece(String key, String title, String digest, boolean isHidden) {
    }

    /**
     * A lesson of the course that came from a package.
     *
     * @param isEdited whether it is not as the import has left it
     */
    public record Known(UUID id, String key, String slug, String title, String digest, boolean isEdited, boolean isTrashed) {
    }

    /**
     * What happens to a lesson.
     *
     * @param piece the lesson in the package, or null when it has vanished from there
     * @param known the lesson in the course, or null when it is new
     */
    public record Change(Piece piece, Known known, ImportEffect effect) {

        /** Whether the package has another version than the one that was imported. */
        public boolean isChangedThere() {
            return piece != null && known != null && !piece.digest().equals(known.digest());
        }

        public String key() {
            return piece == null ? known.key() : piece.key();
        }

        public String title() {
            return known == null ? piece.title() : known.title();
        }
    }

    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Change> changesByKey = new HashMap<>();

    /** Compares the lessons of a package, in their order, with those a course has from earlier ones. */
    public ImportComparison(List<Piece> pieces, List<Known> lessons, ImportChoices choices) {
        Map<String, Known> known = new HashMap<>();
        lessons.forEach(lesson -> known.merge(lesson.key(), lesson, (one, other) -> one.isTrashed() ? other : one));
        Set<String> keys = new HashSet<>();
        for (Piece piece : pieces) {
            keys.add(piece.key());
            Known lesson = known.get(piece.key());
            add(new Change(piece, lesson, effect(piece, lesson, choices)));
        }
        lessons.stream().filter(lesson -> !keys.contains(lesson.key()) && !lesson.isTrashed())
            .forEach(lesson -> add(new Change(null, lesson, choices.removed().contains(lesson.id()) ? ImportEffect.REMOVED : ImportEffect.STAYED)));
    }

    private static ImportEffect effect(Piece piece, Known lesson, ImportChoices choices) {
        boolean isTaken = choices.taken().contains(piece.key());
        if (lesson == null) {
            return piece.isHidden() && !choices.withHidden() ? ImportEffect.HIDDEN : ImportEffect.CREATED;
        }
        if (lesson.isTrashed()) {
            return isTaken ? ImportEffect.RESTORED : ImportEffect.LEFT_DELETED;
        }
        if (lesson.isEdited()) {
            return isTaken ? ImportEffect.REPLACED : ImportEffect.KEPT;
        }
        return piece.digest().equals(lesson.digest()) ? ImportEffect.UNCHANGED : ImportEffect.UPDATED;
    }

    private void add(Change change) {
        changes.add(change);
        changesByKey.put(change.key(), change);
    }

    public List<Change> changes() {
        return List.copyOf(changes);
    }

    public Change of(String key) {
        return changesByKey.get(key);
    }

    public List<Change> with(ImportEffect effect) {
        return changes.stream().filter(change -> change.effect() == effect).toList();
    }

    public int count(ImportEffect effect) {
        return with(effect).size();
    }
}
