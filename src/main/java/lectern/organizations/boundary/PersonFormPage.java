package lectern.organizations.boundary;

import java.util.List;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/** A form about a person who is not there yet. */
public record PersonFormPage(String slug, Fields form, List<Option> roles) {
}
