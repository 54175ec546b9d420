package lectern.organizations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import lectern.organizations.control.HomeSection;
import lectern.organizations.control.Organizations;
import lectern.platform.tenancy.Current;

/** On Home, for those who look after the organization: who is here, and what to do first. */
@ApplicationScoped
public class AdminSection implements HomeSection {

    /** How many people are here, and how many have not accepted yet. */
    public record Model(String slug, int memberCount, int invitedCount) {

        /** Whether the organization has hardly begun. */
        public boolean isFresh() {
            return memberCount <= 1;
        }
    }

    @Inject
    Organizations organizations;

    @Inject
    Current current;

    @Override
    public Optional<Section> section() {
        if (!current.may("people.manage")) {
            return Optional.empty();
        }
        Organizations.Count count = organizations.count();
        return Optional.of(new Section(Place.ASIDE, 60, "organizations/home-people", "people",
            new Model(current.slug(), count.members(), count.invited())));
    }
}
