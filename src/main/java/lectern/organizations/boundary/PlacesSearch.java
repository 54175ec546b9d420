package lectern.organizations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Navigation;
import lectern.platform.web.SearchSource;
import lectern.platform.web.Words;

/** The places of the rail, one's account and the teams; all of them as long as nothing is typed. */
@ApplicationScoped
public class PlacesSearch implements SearchSource {

    @Inject
    @Any
    Instance<Navigation> navigations;

    @Inject
    Current current;

    @Inject
    Words words;

    @Override
    public Optional<Group> find(String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        List<Hit> hits = places().stream().filter(hit -> hit.label().toLowerCase(Locale.ROOT).contains(wanted)).toList();
        return Optional.of(new Group(10, words.text("organizations.go-to.places"), hits));
    }

    private List<Hit> places() {
        List<Hit> hits = new ArrayList<>(navigations.stream().flatMap(navigation -> navigation.places(current).stream())
            .sorted(Comparator.comparingInt(Navigation.Place::order))
            .map(place -> new Hit("/" + current.slug() + place.path(), words.text(place.key()), null, place.icon())).toList());
        if (current.may("teams.view")) {
            hits.add(new Hit("/" + current.slug() + "/teams", words.text("organizations.teams.title"), null, "users"));
        }
        hits.add(new Hit("/account", words.text("platform.me.account"), null, "circle-user"));
        return hits;
    }
}
