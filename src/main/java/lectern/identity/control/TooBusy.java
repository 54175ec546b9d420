package lectern.identity.control;

/** More people sign in at this moment than passwords can be checked. */
public class TooBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooBusy() {
        super("All places for checking passwords are taken.");
    }
}
