package lectern.enrollments.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import lectern.platform.tenancy.Current;

/** The addresses of enrolments and of the courses they belong to, in the organization of the request. */
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

    String calendar() {
        return home() + "/calendar";
    }

    /** The calendar of one course. */
    String calendar(String slug) {
        return calendar() + "?course=" + slug;
    }

    String course(String slug) {
        return catalogue() + "/" + slug;
    }

    String lesson(String slug, String lesson) {
        return course(slug) + "/lessons/" + lesson;
    }

    String enrollment(String slug) {
        return course(slug) + "/enrollment";
    }

    String progress(String slug) {
        return course(slug) + "/progress";
    }

    String people(String slug) {
        return course(slug) + "/people";
    }

    String groups(String slug) {
        return people(slug) + "/groups";
    }

    String person(String slug, UUID member) {
        return people(slug) + "/" + member;
    }

    String cover(UUID fileId) {
        return fileId == null ? null : home() + "/files/" + fileId + "/cover";
    }
}
