package lectern.identity.boundary;

import lectern.platform.web.Fields;

/** A page that is one form and nothing else. */
public record FormPage(Fields form) {
}
