package lectern.library.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lectern.library.entity.ItemDescription;
import lectern.library.entity.LibraryItem;
import lectern.library.entity.Source;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.TenantKey;

/** What the library keeps. */
@ApplicationScoped
public class Items {

    /** Items on one page. */
    public static final int PAGE = 30;

    private static final int MOST_TAGS = 60;

    private static final String ROW = """
        select i.id, i.kind, i.title, i.language, i.description, i.tag_line, f.name, i.newest_number, i.published_at
          from k
          join lateral (select * from content_library_items x where x.organization_id = ?1 and x.id = k.id limit 1) i on true
          left join content_library_folders f on f.organization_id = ?1 and f.id = i.folder_id
         order by k.id desc
        """;

    /** An item in the trash. */
    public record TrashedItem(UUID id, String title, Instant deletedAt) {
    }

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** One page, the newest first, and, when there is more, one item beyond it. */
    public List<ItemRow> page(ItemFilter filter) {
        List<Object> values = new ArrayList<>(List.of(current.organizationId()));
        String wanted = filter.words().isEmpty() ? listed(filter, values) : searched(filter, values);
        Query query = entities.createNativeQuery("with k (id) as materialized (" + wanted + ") " + ROW);
        for (int place = 0; place < values.size(); place++) {
            query.setParameter(place + 1, values.get(place));
        }
        return Row.list(query, row -> new ItemRow(row.uuid(), row.text(), row.text(), row.text(), row.text(), row.text(), row.text(), row.number(), row.instant()));
    }

    /** The item, in the trash or not. */
    public Optional<ItemFacts> facts(UUID id) {
        Query query = entities.createNativeQuery("""
                select i.id, i.kind, i.title, i.language, i.description, i.tag_line, i.folder_id, f.name as folder_name, i.licence, i.licence_note, i.kept_by_id, m.full_name,
                       i.newest_number, i.source_course_id, i.source_section_id, i.source_lesson_id, case when l.id is not null or s.id is not null then c.slug end,
                       c.title as course_title,
                       c.instructor_id = ?3 or exists (
                         select from course_instructors o where o.organization_id = c.organization_id and o.course_id = c.id and o.member_id = ?3),
                       i.deleted_at is not null
                  from content_library_items i
                  left join content_library_folders f on f.organization_id = i.organization_id and f.id = i.folder_id
                  left join memberships m on m.organization_id = i.organization_id and m.id = i.kept_by_id
                  left join courses c on c.organization_id = i.organization_id and c.id = i.source_course_id and c.deleted_at is null
                  left join course_lessons l on l.organization_id = i.organization_id and l.course_id = i.source_course_id and l.id = i.source_lesson_id and l.deleted_at is null
                  left join course_sections s on s.organization_id = i.organization_id and s.course_id = i.source_course_id and s.id = i.source_section_id and s.deleted_at is null
                 where i.organization_id = ?1 and i.id = ?2
                """)
            .setParameter(1, current.organizationId()).setParameter(2, id).setParameter(3, current.memberId());
        return Row.first(query, row -> new ItemFacts(row.uuid(), row.text(), row.text(), row.text(), row.text(), row.text(), row.uuid(), row.text(), row.text(), row.text(),
            row.uuid(), row.text(), row.number(), new Source(row.uuid(), row.uuid(), row.uuid()), row.text(), row.text(), row.flag(), row.flag()));
    }

    /** Whether the person of this request may publish versions of it: who may change what it comes from. */
    public boolean isPublishable(ItemFacts item) {
        return item.sourceSlug() != null && (current.may("courses.edit-all") || item.isSourceTaught() && current.may("courses.edit"));
    }

    /** Whether the person of this request may say what it is called and delete it: also who has kept it. */
    public boolean isManaged(ItemFacts item) {
        return current.may("courses.edit-all") || current.memberId().equals(item.keptById()) || isPublishable(item);
    }

    public Optional<LibraryItem> find(UUID id) {
        return Optional.ofNullable(entities.find(LibraryItem.class, new TenantKey(current.organizationId(), id)));
    }

    public void add(LibraryItem item, ItemDescription said) {
        entities.persist(item);
        entities.flush();
        tag(item.id(), said.tags());
    }

    public void describe(LibraryItem item, ItemDescription said) {
        item.describe(said);
        entities.flush();
        tag(item.id(), said.tags());
    }

    /** The tags of all items, by the alphabet, found by stepping through the index. */
    public List<String> tags() {
        return Row.list(entities.createNativeQuery("""
                with recursive found (tag, number) as (
                  select cast('' as text) collate "C", 0
                  union all
                  select (select t.tag from content_library_tags t where t.organization_id = ?1 and t.tag > f.tag order by t.tag limit 1), f.number + 1
                    from found f where f.tag is not null and f.number < ?2)
                select tag from found where tag > '' order by tag
                """)
            .setParameter(1, current.organizationId()).setParameter(2, MOST_TAGS), Row::text);
    }

    /** What the person of this request may take back from the trash, the last deleted first. */
    public List<TrashedItem> trashed(int limit) {
        return Row.list(entities.createNativeQuery("""
                select id, title, deleted_at from content_library_items
                 where organization_id = ?1 and deleted_at is not null and (?3 = 'all' or kept_by_id = ?4 or source_course_id in (
                   select c.id from courses c where c.organization_id = ?1 and c.instructor_id = ?4
                   union all select o.course_id from course_instructors o where o.organization_id = ?1 and o.member_id = ?4))
                 order by deleted_at desc, id desc limit ?2
                """)
            .setParameter(1, current.organizationId()).setParameter(2, limit).setParameter(3, current.may("courses.edit-all") ? "all" : "own")
            .setParameter(4, current.memberId()), row -> new TrashedItem(row.uuid(), row.text(), row.instant()));
    }

    private void tag(UUID item, List<String> tags) {
        entities.createNativeQuery("delete from content_library_tags where organization_id = ?1 and item_id = ?2 and not (tag = any (cast(?3 as text[])))")
            .setParameter(1, current.organizationId()).setParameter(2, item).setParameter(3, Row.array(tags)).executeUpdate();
        entities.createNativeQuery("""
                insert into content_library_tags (organization_id, item_id, tag) select ?1, ?2, tag from unnest(cast(?3 as text[])) tag on conflict do nothing
                """)
            .setParameter(1, current.organizationId()).setParameter(2, item).setParameter(3, Row.array(tags)).executeUpdate();
    }

    private static String listed(ItemFilter filter, List<Object> values) {
        String limits = " and i.deleted_at is null" + (filter.folder() == null ? "" : " and i.folder_id = " + value(values, filter.folder()))
            + (filter.kind() == null ? "" : " and i.kind = " + value(values, filter.kind()));
        String before = filter.before() == null ? "" : value(values, filter.before());
        if (filter.tag() == null) {
            return "select i.id from content_library_items i where i.organization_id = ?1" + limits + (before.isEmpty() ? "" : " and i.id < " + before)
                + " order by i.id desc limit " + (PAGE + 1);
        }
        // A range of one tag and its order, so that the planner walks the tag's index and looks at each item.
        String tag = value(values, filter.tag());
        return "select t.item_id from content_library_tags t"
            + " join lateral (select i.id from content_library_items i where i.organization_id = ?1 and i.id = t.item_id" + limits + " limit 1) i on true"
            + " where t.organization_id = ?1 and t.tag between " + tag + " and " + tag + (before.isEmpty() ? "" : " and t.item_id < " + before)
            + " order by t.tag desc, t.item_id desc limit " + (PAGE + 1);
    }

    // Row-level security keeps texts from their indexes, so that a function looks for them.
    private static String searched(ItemFilter filter, List<Object> values) {
        return "select found_id from search_library(" + value(values, filter.words()) + ", " + orNull(values, filter.folder()) + ", " + orNull(values, filter.kind()) + ", "
            + orNull(values, filter.tag()) + ", " + orNull(values, filter.before()) + ", " + (PAGE + 1) + ")";
    }

    private static String orNull(List<Object> values, Object value) {
        return value == null ? "null" : value(values, value);
    }

    private static String value(List<Object> values, Object value) {
        values.add(value);
        return "?" + values.size();
    }
}
