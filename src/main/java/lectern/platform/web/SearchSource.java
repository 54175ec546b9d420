package lectern.platform.web;

import java.util.List;
import java.util.Optional;

/** What a module adds to "go to…". Implementations are found by CDI; each asks the database at most once. */
public interface SearchSource {

    /** The module's hits for what was typed, the best first; nothing when it has none for this person. */
    Optional<Group> find(String words);

    /**
     * Hits of one kind.
     *
     * @param order where the group stands, ascending; places are 10, courses 20, people 60
     * @param label the kind, in the reader's words
     */
    record Group(int order, String label, List<Hit> hits) {
    }

    /**
     * A place to go to.
     *
     * @param detail what tells it from others of its name, or null
     * @param icon the icon's name
     */
    record Hit(String href, String label, String detail, String icon) {
    }
}
