package lectern.organizations.control;

import java.util.Optional;

/** Something a module has to say on Home. Implementations are found by CDI; each asks the database at most once. */
public interface HomeSection {

    /** Where on the page a section stands. */
    enum Place {
        /** Above everything: the one thing to go on with. */
        FIRST,
        /** The wide column. */
        MAIN,
        /** The narrow column. */
        ASIDE
    }

    /** The section for whoever is asking; nothing when there is nothing to say to them. */
    Optional<Section> section();

    /**
     * What a section shows.
     *
     * @param order where it stands among those of the same place, ascending
     * @param template the template that holds it, below {@code templates/}
     * @param fragment the fragment's name there; it takes one argument, the model
     * @param model the record the fragment reads
     */
    record Section(Place place, int order, String template, String fragment, Object model) {
    }
}
