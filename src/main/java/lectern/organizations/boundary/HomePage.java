package lectern.organizations.boundary;

import java.util.Comparator;
import java.util.List;
import lectern.organizations.control.HomeSection.Place;
import lectern.organizations.control.HomeSection.Section;

/**
 * Where one arrives in an organization.
 *
 * @param greeting the key of the greeting for this time of day
 * @param name what to call the person
 */
public record HomePage(String greeting, String name, List<Section> sections) {

    public HomePage {
        sections = sections.stream().sorted(Comparator.comparingInt(Section::order)).toList();
    }

    public List<Section> first() {
        return at(Place.FIRST);
    }

    public List<Section> main() {
        return at(Place.MAIN);
    }

    public List<Section> aside() {
        return at(Place.ASIDE);
    }

    public boolean isEmpty() {
        return sections.isEmpty();
    }

    /** Whether both columns are needed. */
    public boolean hasColumns() {
        return !main().isEmpty() && !aside().isEmpty();
    }

    private List<Section> at(Place place) {
        return sections.stream().filter(section -> section.place() == place).toList();
    }
}
