package lectern.courses.entity;

import java.util.List;

/** Lessons would wait for each other for ever. */
public class ReleaseCycle extends RuntimeException {

    private final List<String> titles;

    /** The lessons' titles in the order in which each waits for the next, and the last for the first. */
    public ReleaseCycle(List<String> titles) {
        super("Lessons wait for each other: " + titles, null, false, false);
        this.titles = List.copyOf(titles);
    }

    /** The way round, ending where it begins. */
    public String path() {
        return String.join(" → ", titles) + " → " + titles.get(0);
    }
}
