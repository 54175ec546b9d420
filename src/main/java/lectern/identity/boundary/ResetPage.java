package lectern.identity.boundary;

import lectern.platform.web.Fields;

/** The form for a new password; the address stands in it for password managers. */
public record ResetPage(Fields form, String email) {
}
