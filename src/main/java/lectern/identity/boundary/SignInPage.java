package lectern.identity.boundary;

import java.util.List;
import lectern.platform.web.Fields;

/**
 * The page to sign in on.
 *
 * @param next where to go on afterwards
 * @param problem the key of what went wrong, or null
 * @param demo the people of the demo world, empty elsewhere
 */
public record SignInPage(Fields form, String next, String problem, List<DemoPerson> demo) {

    /** Someone to try the product as. */
    public record DemoPerson(String email, String name, String role) {
    }

    public boolean canTry() {
        return !demo.isEmpty();
    }
}
