package lectern.courses.control;

/** Thrown when somebody has edited the course between the look at it and the import: the import begins again. */
public class ImportOutdated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportOutdated() {
        super("The course has changed since the import looked at it");
    }
}
