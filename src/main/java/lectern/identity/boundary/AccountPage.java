package lectern.identity.boundary;

import java.util.List;
import lectern.identity.entity.Person;
import lectern.platform.clock.Zones;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/**
 * The page of one's account.
 *
 * @param version the version the form is based on
 * @param stored the name saved elsewhere in the meantime, or null
 */
public record AccountPage(Fields form, String email, int version, String stored) {

    private static final List<Option> LANGUAGES = List.of(new Option("en", "English"), new Option("de", "Deutsch"));
    private static final List<Option> ZONES = Zones.names().stream().map(name -> new Option(name, name.replace('_', ' '))).toList();

    static AccountPage of(Fields form, Person me, boolean isConflict) {
        return new AccountPage(form, me.email(), me.version(), isConflict ? me.fullName() : null);
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
