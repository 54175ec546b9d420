package lectern.organizations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import lectern.organizations.control.Members;
import lectern.platform.tenancy.Current;
import lectern.platform.web.SearchSource;
import lectern.platform.web.Words;

/** People by name, for those who may see them. */
@ApplicationScoped
public class PeopleSearch implements SearchSource {

    private static final int MOST = 8;

    @Inject
    Members members;

    @Inject
    Current current;

    @Inject
    Words words;

    @Override
    public Optional<Group> find(String typed) {
        if (typed.length() < 2 || !current.may("people.view")) {
            return Optional.empty();
        }
        List<Hit> hits = members.list(new Members.Wanted(typed, null, null, false), Members.After.NOBODY, MOST).stream()
            .map(person -> new Hit("/" + current.slug() + "/people/" + person.id(), person.name(), person.teams(), "circle-user")).toList();
        return Optional.of(new Group(60, words.text("organizations.nav.people"), hits));
    }
}
