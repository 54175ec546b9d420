package lectern.courses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import lectern.courses.control.Catalogue;
import lectern.courses.control.CatalogueFilter;
import lectern.platform.tenancy.Current;
import lectern.platform.web.SearchSource;
import lectern.platform.web.Words;

/** Published courses by their words, in "go to…". */
@ApplicationScoped
public class CoursesSearch implements SearchSource {

    private static final int MOST = 8;

    @Inject
    Catalogue catalogue;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Words words;

    @Override
    public Optional<Group> find(String typed) {
        if (typed.length() < 2 || !current.may("courses.view")) {
            return Optional.empty();
        }
        CatalogueFilter filter = new CatalogueFilter(typed, "", "", false, "published", "newest", "");
        List<Hit> hits = catalogue.page(filter, List.of()).stream().limit(MOST)
            .map(row -> new Hit(addresses.course(row.slug()), row.title(), row.subject().isEmpty() ? null : row.subject(), "book-open")).toList();
        return Optional.of(new Group(20, words.text("courses.title"), hits));
    }
}
