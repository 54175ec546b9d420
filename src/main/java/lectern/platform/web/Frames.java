package lectern.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import lectern.platform.tenancy.Current;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Builds the frame of the page being rendered; it asks the database nothing. */
@ApplicationScoped
public class Frames {

    @Inject
    Current current;

    @Inject
    Visit visit;

    @Inject
    @Any
    Instance<Navigation> navigations;

    @Inject
    @ConfigProperty(name = "lectern.demo", defaultValue = "false")
    boolean isDemo;

    Frame now() {
        Frame.Organization organization = current.member().flatMap(m -> current.organization()).map(Frames::organization).orElse(null);
        Frame.Person person = current.person()
            .map(p -> new Frame.Person(p.id(), p.name(), Initials.of(p.name()), Initials.hue(p.id()), p.isPlatformAdmin())).orElse(null);
        return new Frame(organization, person, organization == null ? List.of() : entries(organization.slug()),
            current.organizations().stream().map(choice -> place(choice, organization)).toList(),
            current.locale(), visit.csrfToken(), visit.flash().orElse(null), organization != null, visit.path(), isDemo);
    }

    private static Frame.Organization organization(Current.Organization organization) {
        return new Frame.Organization(organization.name(), organization.slug(), Initials.of(organization.name()).substring(0, 1),
            "/" + organization.slug() + "/theme/" + organization.accentColour().substring(1) + ".css",
            organization.logoFileId() == null ? null : "/" + organization.slug() + "/files/" + organization.logoFileId() + "/logo");
    }

    private static Frame.Place place(Current.Choice choice, Frame.Organization here) {
        return new Frame.Place(choice.name(), "/" + choice.slug(), here != null && here.slug().equals(choice.slug()));
    }

    private List<Frame.Entry> entries(String slug) {
        List<Navigation.Place> places = navigations.stream()
            .flatMap(navigation -> navigation.places(current).stream())
            .sorted(Comparator.comparingInt(Navigation.Place::order))
            .toList();
        return places.stream().map(place -> entry(place, slug)).toList();
    }

    private Frame.Entry entry(Navigation.Place place, String slug) {
        String home = "/" + slug;
        boolean isHere = visit.path().startsWith(home) && place.holds(visit.path().substring(home.length()));
        return new Frame.Entry(home + place.path(), place.key(), place.icon(), isHere, place.count());
    }
}
