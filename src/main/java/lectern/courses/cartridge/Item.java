package lectern.courses.cartridge;

import java.util.List;

/**
 * One item of the outline. {@code files} are the paths of what its page shows or links; the digest covers everything that would be written,
 * so that an unchanged item can be told from a changed one.
 */
public record Item(String key, String title, boolean isHidden, Content content, List<String> files, String digest, List<Note> notes)
        implements Node {

    public Item {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /** Whether the item becomes a lesson now. */
    public boolean isLesson() {
        return !(content instanceof Content.LeftOut);
    }
}
