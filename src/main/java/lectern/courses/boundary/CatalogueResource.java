package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.courses.control.Catalogue;
import lectern.courses.control.CatalogueRow;
import lectern.courses.control.CourseProgress;
import lectern.courses.control.Courses;
import lectern.courses.control.Standings;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Initials;
import lectern.platform.web.View;
import lectern.platform.web.Words;

/** The courses of an organization, to find one. */
@Path("{organization:[a-z0-9-]+}/courses")
@Boundary
public class CatalogueResource {

    private static final int SUBJECTS = 40;
    private static final int CHIPS = 6;

    @Inject
    Catalogue catalogue;

    @Inject
    Courses courses;

    @Inject
    Standings standings;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Clock clock;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("courses.view")
    public View list(@QueryParam("q") String q, @QueryParam("subject") String subject, @QueryParam("level") String level, @QueryParam("mine") String mine,
                     @QueryParam("status") String status, @QueryParam("order") String order, @QueryParam("after") String after) {
        boolean isAuthor = current.may("courses.create");
        CatalogueQuery query = CatalogueQuery.of(q, subject, level, mine, status, order, isAuthor);
        Map<UUID, CourseProgress> own = standings.ofMember(current.memberId());
        List<CatalogueRow> rows = catalogue.page(query.filter(after), own.keySet());
        boolean hasMore = rows.size() > Catalogue.PAGE;
        List<CatalogueRow> shown = hasMore ? rows.subList(0, Catalogue.PAGE) : rows;
        String home = addresses.catalogue();
        List<FilterLink> chips = chips(query, home, own.size(), subjects(shown));
        int first = Math.min(chips.size(), CHIPS + 2);
        return View.of("courses/catalogue", new CataloguePage(home, query, shown.stream().map(row -> card(row, own.get(row.id()))).toList(),
            hasMore ? query.address(home, shown.get(shown.size() - 1).mark()) : null, chips.subList(0, first), chips.subList(first, chips.size()),
            links(query, home, "level", List.of("", "beginner", "intermediate", "advanced")),
            links(query, home, "order", List.of("newest", "title")),
            isAuthor ? links(query, home, "status", List.of("published", "draft", "archived")) : List.of(), isAuthor, current.may("courses.import")));
    }

    private CourseCard card(CatalogueRow row, CourseProgress progress) {
        Instant starts = row.startsAt() != null && row.startsAt().isAfter(clock.instant()) ? row.startsAt() : null;
        return new CourseCard(addresses.course(row.slug()), row.title(), row.subject(), Initials.hue(row.subject().isEmpty() ? row.title() : row.subject()),
            addresses.cover(row.coverFileId()), row.lessonCount(), row.plannedMinutes(), progress, starts, row.status());
    }

    // Those of courses that are not for everybody are known only by the courses.
    private List<String> subjects(List<CatalogueRow> shown) {
        return Stream.concat(courses.subjects(SUBJECTS).stream(), shown.stream().map(CatalogueRow::subject).filter(subject -> !subject.isEmpty()).sorted())
            .distinct().collect(Collectors.toCollection(ArrayList::new));
    }

    private List<FilterLink> chips(CatalogueQuery query, String home, int ownCount, List<String> subjects) {
        List<FilterLink> chips = new ArrayList<>();
        boolean isAll = query.subject().isEmpty() && !query.isMine();
        chips.add(new FilterLink(query.all().address(home, ""), words.text("courses.catalogue.all"), isAll));
        String mine = ownCount == 0 ? words.text("courses.catalogue.mine") : words.text("courses.catalogue.mine-count", ownCount);
        chips.add(new FilterLink(query.mine().address(home, ""), mine, query.isMine()));
        // The chosen one is never hidden behind "More".
        if (subjects.indexOf(query.subject()) >= CHIPS || !query.subject().isEmpty() && !subjects.contains(query.subject())) {
            subjects.remove(query.subject());
            subjects.add(0, query.subject());
        }
        subjects.forEach(subject -> chips.add(new FilterLink(query.about(subject).address(home, ""), subject, subject.equals(query.subject()))));
        return chips;
    }

    private List<FilterLink> links(CatalogueQuery query, String home, String filter, List<String> values) {
        return values.stream().map(value -> {
            CatalogueQuery other = filter.equals("level") ? query.at(value) : filter.equals("order") ? query.by(value) : query.in(value);
            String key = "courses." + filter + "." + (value.isEmpty() ? "any" : value);
            return new FilterLink(other.address(home, ""), words.text(key), other.equals(query));
        }).toList();
    }
}
