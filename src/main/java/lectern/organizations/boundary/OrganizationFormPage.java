package lectern.organizations.boundary;

import java.util.List;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/** The form of a new organization. */
public record OrganizationFormPage(Fields form) {

    public List<Option> languages() {
        return SettingsPage.LANGUAGES;
    }

    public List<Option> zones() {
        return SettingsPage.ZONES;
    }
}
