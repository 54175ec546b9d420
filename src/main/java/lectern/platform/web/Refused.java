package lectern.platform.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** A request that cannot be done as asked: thrown, so that nothing of it is kept, and answered with a page that says why. */
public class Refused extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    private static final int SECONDS_TO_WAIT = 60;

    private Refused(int status, View view) {
        super(Response.status(status).type("text/html").entity(view).build());
    }

    /** The form again, with what was typed and what is wrong: 422. */
    public static Refused invalid(View form) {
        return new Refused(422, form);
    }

    /** Seen, but not open to this person, with a page that says what would open it: 403. */
    public static Refused forbidden(View reason) {
        return new Refused(403, reason);
    }

    /** Someone else has saved in the meantime: 409, with both texts. */
    public static Refused conflict(View both) {
        return new Refused(409, both);
    }

    /** Too many attempts: 429. */
    public static Refused tooMany(View form) {
        Refused refused = new Refused(429, form);
        refused.getResponse().getHeaders().putSingle("Retry-After", SECONDS_TO_WAIT);
        return refused;
    }
}
