package lectern.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What surrounds a page: where one is, who one is, where one can go.
 *
 * @param organization the organization of the address, or null outside one
 * @param person who is signed in, or null
 * @param entries the places in the rail, at most seven
 * @param organizations where the person may switch to
 * @param csrf the token that every form carries
 * @param flash what the step before has to say, or null
 * @param path the present address, without its query
 */
public record Frame(Organization organization, Person person, List<Entry> entries, List<Place> organizations, Locale locale,
                    String csrf, Flash flash, boolean canSearch, String path, boolean isDemo) {

    /** The organization as the frame shows it; {@code theme} is the address of its colours, or null. */
    public record Organization(String name, String slug, String initial, String theme, String logo) {
    }

    /** The person as the frame shows them; {@code hue} is 0 to 11, stable per person. */
    public record Person(UUID id, String name, String initials, int hue, boolean isPlatformAdmin) {
    }

    /** A place in the rail. */
    public record Entry(String href, String key, String icon, boolean current, int count) {
    }

    /** An organization to switch to. */
    public record Place(String name, String href, boolean current) {
    }

    public boolean isSignedIn() {
        return person != null;
    }

    public boolean hasRail() {
        return organization != null && person != null;
    }

    public boolean canSwitch() {
        return organizations.size() > 1;
    }

    /** The first four places, for a small screen's bottom bar. */
    public List<Entry> bar() {
        return entries.subList(0, Math.min(4, entries.size()));
    }
}
