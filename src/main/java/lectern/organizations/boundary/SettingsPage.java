package lectern.organizations.boundary;

import java.util.List;
import lectern.organizations.entity.Organization;
import lectern.platform.clock.Zones;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/**
 * An organization's settings.
 *
 * @param logo the logo's address, or null
 * @param stored the name saved in the meantime by someone else, or null
 * @param logoForm what is wrong with a logo that was sent
 */
public record SettingsPage(String slug, Fields form, int version, String logo, String stored, Fields logoForm) {

    static final List<Option> LANGUAGES = List.of(new Option("en", "English"), new Option("de", "Deutsch"));
    static final List<Option> ZONES = Zones.names().stream().map(name -> new Option(name, name.replace('_', ' '))).toList();

    static SettingsPage of(Organization organization, Fields form, boolean isConflict, Fields logoForm) {
        String logo = organization.logoFileId() == null ? null : "/" + organization.slug() + "/files/" + organization.logoFileId() + "/logo";
        return new SettingsPage(organization.slug(), form, organization.version(), logo, isConflict ? organization.name() : null, logoForm);
    }

    public List<Option> languages() {
        return LANGUAGES;
    }

    public List<Option> zones() {
        return ZONES;
    }

    public boolean isConflict() {
        return stored != null;
    }
}
