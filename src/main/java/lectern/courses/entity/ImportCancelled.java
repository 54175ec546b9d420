package lectern.courses.entity;

/** Thrown in the middle of an import that is not wanted any more, or that somebody else has taken over. */
public class ImportCancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImportCancelled() {
        super("The import was cancelled");
    }
}
