package lectern.organizations.boundary;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lectern.organizations.entity.Organization;
import lectern.platform.clock.Zones;
import lectern.platform.web.Fields;
import lectern.platform.web.RequestContext;

/** What an organization is called, where it is found, how it speaks and looks. */
final class SettingsForm {

    private static final Set<String> LANGUAGES = Set.of("en", "de");
    private static final int LONGEST_SLUG = 40;

    private final Fields fields;
    private final String name;
    private final String slug;
    private final String zone;
    private final String language;
    private final String accent;
    private final int version;

    SettingsForm(Fields fields) {
        this.fields = fields;
        name = fields.required("name", 120);
        slug = fields.required("slug", LONGEST_SLUG);
        zone = fields.value("zone");
        language = fields.oneOf("language", LANGUAGES);
        accent = fields.value("accent").toLowerCase(Locale.ROOT);
        version = fields.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            fields.reject("slug", "organizations.slug.form");
        } else if (RequestContext.RESERVED.contains(slug)) {
            fields.reject("slug", "organizations.slug.reserved");
        }
        if (!Zones.isKnown(zone)) {
            fields.reject("zone", "platform.form.choose");
        }
        if (!accent.matches("#[0-9a-f]{6}")) {
            fields.reject("accent", "organizations.accent.form");
        }
    }

    static SettingsForm posted(MultivaluedMap<String, String> posted) {
        return new SettingsForm(Fields.posted(posted));
    }

    static Fields stored(Organization organization) {
        return Fields.of(Map.of("name", organization.name(), "slug", organization.slug(), "zone", organization.timeZone(),
            "language", organization.locale(), "accent", organization.accentColour()));
    }

    /** An organization that is not there yet. */
    static Fields fresh(String zone, String language) {
        return Fields.of(Map.of("zone", zone, "language", language, "accent", "#0b5c6b"));
    }

    Fields fields() {
        return fields;
    }

    String name() {
        return name;
    }

    String slug() {
        return slug;
    }

    String zone() {
        return zone;
    }

    String language() {
        return language;
    }

    String accent() {
        return accent;
    }

    int version() {
        return version;
    }

    void applyTo(Organization organization) {
        organization.rename(name);
        organization.speak(language, zone);
        organization.wear(accent);
    }
}
