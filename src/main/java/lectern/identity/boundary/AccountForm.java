package lectern.identity.boundary;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import lectern.identity.entity.Person;
import lectern.platform.clock.Zones;
import lectern.platform.web.Fields;

/** Name, language and time zone as a person gives them. */
final class AccountForm {

    private static final Set<String> LANGUAGES = Set.of("", "en", "de");

    private final Fields fields;
    private final String name;
    private final String language;
    private final String zone;
    private final int version;

    private AccountForm(Fields fields) {
        this.fields = fields;
        name = fields.required("name", 120);
        language = fields.oneOf("language", LANGUAGES);
        zone = fields.value("zone");
        version = fields.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (!zone.isEmpty() && !Zones.isKnown(zone)) {
            fields.reject("zone", "platform.form.choose");
        }
    }

    static AccountForm of(Person person) {
        Map<String, Object> values = new HashMap<>(Map.of("name", person.fullName(), "version", person.version()));
        values.put("language", person.locale());
        values.put("zone", person.timeZone());
        return new AccountForm(Fields.of(values));
    }

    static AccountForm posted(MultivaluedMap<String, String> posted) {
        return new AccountForm(Fields.posted(posted));
    }

    Fields fields() {
        return fields;
    }

    int version() {
        return version;
    }

    void applyTo(Person person) {
        person.rename(name);
        person.prefer(language.isEmpty() ? null : language, zone.isEmpty() ? null : zone);
    }
}
