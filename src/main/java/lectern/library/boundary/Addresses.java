package lectern.library.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import lectern.platform.tenancy.Current;

/** The addresses of the library, in the organization of the request. */
@ApplicationScoped
public class Addresses {

    @Inject
    Current current;

    String library() {
        return "/" + current.slug() + "/library";
    }

    String folder(UUID id) {
        return library() + "/folders/" + id;
    }

    String item(UUID id) {
        return library() + "/items/" + id;
    }

    String catalogue() {
        return "/" + current.slug() + "/courses";
    }

    String course(String slug) {
        return catalogue() + "/" + slug;
    }

    String edit(String slug) {
        return course(slug) + "/edit";
    }

    String editLesson(String slug, UUID id) {
        return edit(slug) + "/lessons/" + id;
    }

    String editSection(String slug, UUID id) {
        return edit(slug) + "/sections/" + id;
    }

    /** What a course has from the library. */
    String used(String slug) {
        return edit(slug) + "/library";
    }

    String use(String slug, UUID id) {
        return used(slug) + "/" + id;
    }

    String file(UUID id) {
        return "/" + current.slug() + "/files/" + id + "/file";
    }
}
