package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** The courses a person may find, a page at a time. */
@ApplicationScoped
public class Catalogue {

    /** Courses on one page. */
    public static final int PAGE = 24;

    /** Search looks at so many matches. */
    private static final int MATCHES = 100;

    private static final List<String> EVERY_STATUS = List.of("published", "draft", "archived");

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** One page and, when there is more, one course beyond it; {@code own} are the courses the person is in. */
    public List<CatalogueRow> page(CatalogueFilter filter, Collection<UUID> own) {
        Search search = new Search(filter, own);
        Query query = entities.createNativeQuery(search.text());
        for (int place = 0; place < search.values.size(); place++) {
            query.setParameter(place + 1, search.values.get(place));
        }
        return Row.list(query, row -> new CatalogueRow(row.uuid(), row.text(), row.text(), row.text(), row.uuid(), row.text(),
            row.number(), row.number(), row.instant(), row.flag(), row.text()));
    }

    /**
     * The statement, put together from the parts that this search needs. A person may see a course in several ways: each
     * is a walk of its own along an index, no longer than a page, since one walk for all of them would pass by everything
     * that others alone may see.
     */
    private final class Search {

        private final List<Object> values = new ArrayList<>(List.of(current.organizationId(), current.memberId()));
        private final CatalogueFilter filter;
        private final List<String> statuses;
        private final List<String> open;
        private final Collection<UUID> own;

        private Search(CatalogueFilter filter, Collection<UUID> own) {
            this.filter = filter;
            boolean isPublished = !filter.isMine() && filter.status().equals("published");
            statuses = filter.isMine() ? EVERY_STATUS : List.of(filter.status());
            open = filter.isMine() ? List.of() : current.may("courses.edit-all") ? List.of("organization", "invitation")
                : isPublished ? List.of("organization") : List.of();
            this.own = isPublished || filter.isMine() ? own : List.of();
        }

        private String text() {
            String key = filter.isSearch() ? "cast(f.place as text)" : filter.isByTitle() ? "f.place" : "cast(cast(extract(epoch from f.place) * 1000000 as bigint) as text)";
            String order = filter.isByTitle() && !filter.isSearch() ? "f.place, f.id" : "f.place desc, f.id desc";
            return "select c.id, c.slug, c.title, c.subject, c.cover_file_id, case when c.is_template then 'template' else c.status end as standing, c.lesson_count, c.planned_minutes, c.starts_at,"
                + " c.instructor_id = ?2 or exists (select from course_instructors i where i.organization_id = c.organization_id"
                + " and i.course_id = c.id and i.member_id = ?2), " + key + " || ',' || c.id"
                + " from (select f.id, f.place from (" + (filter.isSearch() ? matches() : ways()) + ") f" + " order by " + order + " limit " + (PAGE + 1) + ") f"
                + " join courses c on c.organization_id = ?1 and c.id = f.id order by " + order;
        }

        private String matches() {
            String found = "select s.course_id as id, s.rank as place from search_courses(" + value(filter.words()) + ", " + array(statuses) + ", " + array(open)
                + ", " + own() + ", " + value(filter.subject()) + ", " + value(filter.difficulty()) + ", " + MATCHES + ") s";
            return after().filter(after -> after.key().matches("\\d{1,3}(\\.\\d{1,20})?(e-[0-3]?\\d)?"))
                .map(after -> found + " where (s.rank, s.course_id) < (cast(" + value(after.key()) + " as real), " + id(after) + ")").orElse(found);
        }

        private String ways() {
            String narrowed = narrowed();
            List<String> ways = new ArrayList<>();
            for (String status : statuses) {
                open.forEach(visibility -> ways.add("c.status = " + value(status) + " and c.visibility = " + value(visibility)));
            }
            if (open.size() < 2) {
                ways.addAll(known(open.isEmpty() ? "" : " and c.visibility = 'invitation'"));
            }
            return ways.stream().map(way -> way(way + narrowed)).collect(Collectors.joining(" union "));
        }

        // Courses that a person knows for being in them or teaching them.
        private List<String> known(String hidden) {
            List<String> ways = new ArrayList<>();
            statuses.forEach(status -> ways.add("c.status = " + value(status) + " and c.instructor_id = ?2" + hidden));
            String among = "c.status = any (" + array(statuses) + ")" + hidden;
            ways.add(among + " and c.id in (select i.course_id from course_instructors i where i.organization_id = ?1 and i.member_id = ?2)");
            if (!own.isEmpty()) {
                ways.add(among + " and c.status <> 'draft' and c.id = any (" + own() + ")");
            }
            return ways;
        }

        private String way(String condition) {
            String order = filter.isByTitle() ? "c.title_key, c.id" : "c.listed_at desc, c.id desc";
            return "(select c.id, " + (filter.isByTitle() ? "c.title_key" : "c.listed_at") + " as place from courses c where c.organization_id = ?1 and c.deleted_at is null and "
                + condition + " order by " + order + " limit " + (PAGE + 1) + ")";
        }

        private String narrowed() {
            String subject = filter.subject().isEmpty() ? "" : " and c.subject = " + value(filter.subject());
            String difficulty = filter.difficulty().isEmpty() ? "" : " and c.difficulty = " + value(filter.difficulty());
            return subject + difficulty + after().map(this::beyond).orElse("");
        }

        // Every order ends with the id, so that no two courses stand at the same place.
        private String beyond(After after) {
            if (filter.isByTitle()) {
                return " and (c.title_key, c.id) > (" + value(after.key()) + ", " + id(after) + ")";
            }
            return !after.key().matches("\\d{1,17}") ? ""
                : " and (c.listed_at, c.id) < (timestamptz 'epoch' + cast(" + value(after.key()) + " as bigint) * interval '1 microsecond', " + id(after) + ")";
        }

        private Optional<After> after() {
            int comma = filter.after().lastIndexOf(',');
            boolean isMark = comma >= 0 && filter.after().substring(comma + 1).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            return isMark ? Optional.of(new After(filter.after().substring(0, comma), filter.after().substring(comma + 1))) : Optional.empty();
        }

        private String id(After after) {
            return "cast(" + value(after.id()) + " as uuid)";
        }

        private String own() {
            return "cast(" + value(Row.ids(own)) + " as uuid[])";
        }

        private String array(List<String> words) {
            return "cast(" + value(words.stream().collect(Collectors.joining(",", "{", "}"))) + " as text[])";
        }

        private String value(Object value) {
            values.add(value);
            return "?" + values.size();
        }
    }

    /** Where the page before ended. */
    private record After(String key, String id) {
    }
}
