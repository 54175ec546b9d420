package lectern.reviews.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import lectern.organizations.control.HomeSection;
import lectern.platform.tenancy.Current;
import lectern.reviews.control.Reviews;

/** On Home, for those who teach: the reviews that have waited longest for an answer. */
@ApplicationScoped
public class HomeReviews implements HomeSection {

    private static final int MOST = 4;

    /** The list. */
    public record Model(String allHref, List<WaitingPage.Line> lines) {
    }

    @Inject
    Reviews reviews;

    @Inject
    WaitingLines lines;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Override
    public Optional<Section> section() {
        if (!current.may("reviews.answer")) {
            return Optional.empty();
        }
        List<WaitingPage.Line> waiting = reviews.waiting(null, MOST).stream().map(lines::line).toList();
        return waiting.isEmpty() ? Optional.empty()
            : Optional.of(new Section(Place.MAIN, 35, "reviews/home", "waiting", new Model(addresses.waiting(), waiting)));
    }
}
