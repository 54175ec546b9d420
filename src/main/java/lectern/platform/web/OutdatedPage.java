package lectern.platform.web;

import jakarta.ws.rs.ForbiddenException;

/** What was sent does not come from a page of this session: it was open before signing in, or belongs to another site. */
public class OutdatedPage extends ForbiddenException {

    private static final long serialVersionUID = 1L;
}
