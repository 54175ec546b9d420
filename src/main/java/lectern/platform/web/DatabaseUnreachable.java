package lectern.platform.web;

/** The database does not answer, so no page can be made. */
class DatabaseUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnreachable(Throwable cause) {
        super(cause);
    }
}
