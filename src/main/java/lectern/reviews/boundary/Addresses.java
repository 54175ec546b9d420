package lectern.reviews.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import lectern.platform.tenancy.Current;

/** The addresses of reviews and of the courses they are about, in the organization of the request. */
@ApplicationScoped
class Addresses {

    @Inject
    Current current;

    String home() {
        return "/" + current.slug();
    }

    String catalogue() {
        return home() + "/courses";
    }

    String course(String slug) {
        return catalogue() + "/" + slug;
    }

    String reviews(String slug) {
        return course(slug) + "/reviews";
    }

    String mine(String slug) {
        return reviews(slug) + "/mine";
    }

    String review(String slug, UUID id) {
        return reviews(slug) + "/" + id;
    }

    String waiting() {
        return home() + "/reviews";
    }
}
