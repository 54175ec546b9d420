package lectern.teaching.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import lectern.platform.tenancy.Current;

/** The addresses of those who teach and of what they look at, in the organization of the request. */
@ApplicationScoped
class Addresses {

    @Inject
    Current current;

    String home() {
        return "/" + current.slug();
    }

    String teaching() {
        return home() + "/teaching";
    }

    String waiting() {
        return home() + "/reviews";
    }

    String catalogue() {
        return home() + "/courses";
    }

    String course(String slug) {
        return catalogue() + "/" + slug;
    }

    String insights(String slug) {
        return course(slug) + "/insights";
    }

    String people(String slug) {
        return course(slug) + "/people";
    }

    String person(String slug, UUID memberId) {
        return people(slug) + "/" + memberId;
    }

    String instructor(UUID memberId) {
        return home() + "/instructors/" + memberId;
    }

    String mine() {
        return home() + "/instructors/mine";
    }
}
