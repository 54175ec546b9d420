package lectern.courses.cartridge;

import java.util.List;

/**
 * One line of the report. {@code id} is an item's key, a file's full path in the package or a resource's identifier; {@code item} names the
 * item that a file belongs to, where there is one.
 */
public record Line(Subject subject, String id, String title, Outcome outcome, Reason reason, String argument, String item, List<Note> notes) {

    public Line {
        notes = List.copyOf(notes);
    }

    /** Whether students could not see it where it comes from. */
    public boolean isHidden() {
        return notes.stream().anyMatch(note -> note.kind() == Note.Kind.HIDDEN);
    }

    /** What a line speaks of. */
    public enum Subject {
        ITEM, FILE, RESOURCE
    }
}
