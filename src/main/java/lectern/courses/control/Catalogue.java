package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** The courses a person may find, a page at a time. */
@ApplicationScoped
public class Catalogue {

    /** Courses on one page. */
    public static final int PAGE = 24;

    /** Search looks at so many of the best matches. */
    private static final int MATCHES = 200;

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** One page and, when there is more, one course beyond it; {@code own} are the courses the person is in. */
    public List<CatalogueRow> page(CatalogueFilter filter, Collection<UUID> own) {
        Search search = new Search();
        search.from(filter);
        search.visible(filter, own);
        search.matching(filter);
        search.after(filter);
        Query query = entities.createNativeQuery(search.text(filter));
        for (int place = 0; place < search.values.size(); place++) {
            query.setParameter(place + 1, search.values.get(place));
        }
        return Row.list(query.setMaxResults(PAGE + 1), row -> new CatalogueRow(row.uuid(), row.text(), row.text(), row.text(), row.uuid(), row.text(),
            row.number(), row.number(), row.instant(), row.flag(), row.text()));
    }

    /** The statement, put together from the parts that this search needs. */
    private final class Search {

        private final StringBuilder from = new StringBuilder("courses c");
        private final List<String> conditions = new ArrayList<>(List.of("c.organization_id = ?1", "c.deleted_at is null"));
        private final List<Object> values = new ArrayList<>(List.of(current.organizationId(), current.memberId()));

        private void from(CatalogueFilter filter) {
            if (filter.isSearch()) {
                from.insert(0, "search_courses(" + value(filter.words()) + ", " + MATCHES + ") s join ").append(" on c.id = s.course_id");
            }
        }

        private void visible(CatalogueFilter filter, Collection<UUID> own) {
            String mine = "c.id = any (cast(" + value(Row.ids(own)) + " as uuid[]))";
            String taught = "(c.instructor_id = ?2 or c.id in (select i.course_id from course_instructors i"
                + " where i.organization_id = ?1 and i.member_id = ?2))";
            boolean seesAll = current.may("courses.edit-all");
            if (filter.isMine()) {
                conditions.add("(c.status <> 'draft' and " + mine + " or " + taught + ")");
            } else if (filter.status().equals("published")) {
                conditions.add("c.status = 'published'");
                conditions.add(seesAll ? "true" : "(c.visibility = 'organization' or " + mine + " or " + taught + ")");
            } else {
                conditions.add("c.status = " + value(filter.status()));
                conditions.add(seesAll ? "true" : taught);
            }
        }

        private void matching(CatalogueFilter filter) {
            if (!filter.subject().isEmpty()) {
                conditions.add("c.subject = " + value(filter.subject()));
            }
            if (!filter.difficulty().isEmpty()) {
                conditions.add("c.difficulty = " + value(filter.difficulty()));
            }
        }

        // Every order ends with the id, so that no two courses stand at the same place.
        private void after(CatalogueFilter filter) {
            int comma = filter.after().lastIndexOf(',');
            if (comma < 0 || !filter.after().substring(comma + 1).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                return;
            }
            String key = filter.after().substring(0, comma);
            String id = "cast(" + value(filter.after().substring(comma + 1)) + " as uuid)";
            if (filter.isSearch() && key.matches("\\d{1,3}(\\.\\d{1,20})?(e-\\d{1,2})?")) {
                conditions.add("(s.rank, c.id) < (cast(" + value(key) + " as real), " + id + ")");
            } else if (filter.isByTitle()) {
                conditions.add("(c.title_key, c.id) > (" + value(key) + ", " + id + ")");
            } else if (key.matches("\\d{1,17}")) {
                conditions.add("(c.listed_at, c.id) < (timestamptz 'epoch' + cast(" + value(key) + " as bigint) * interval '1 microsecond', " + id + ")");
            }
        }

        private String text(CatalogueFilter filter) {
            String key = filter.isSearch() ? "cast(s.rank as text)" : filter.isByTitle() ? "c.title_key"
                : "cast(cast(extract(epoch from c.listed_at) * 1000000 as bigint) as text)";
            String order = filter.isSearch() ? "s.rank desc, c.id desc" : filter.isByTitle() ? "c.title_key, c.id" : "c.listed_at desc, c.id desc";
            return "select c.id, c.slug, c.title, c.subject, c.cover_file_id, c.status, c.lesson_count, c.planned_minutes, c.starts_at,"
                + " c.instructor_id = ?2 or exists (select from course_instructors i where i.organization_id = c.organization_id"
                + " and i.course_id = c.id and i.member_id = ?2), " + key + " || ',' || c.id"
                + " from " + from + " where " + String.join(" and ", conditions) + " order by " + order;
        }

        private String value(Object value) {
            values.add(value);
            return "?" + values.size();
        }
    }
}
