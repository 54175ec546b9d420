package lectern.notes.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** Everything the person of this request keeps, over all courses. */
@ApplicationScoped
public class MyNotes {

    /** Notes and bookmarks on one page. */
    public static final int PAGE = 30;

    private static final String NOTE = "n.id as note_id, n.quote, n.prefix, n.suffix, n.start_hint, n.color, n.media_seconds, n.body, n.version, n.created_at";

    // Stepping through the index finds the courses, however many notes there are; without a beginning the planner takes another.
    private static final String COURSES = """
        with recursive noted (course_id) as (
          (select n.course_id from lesson_notes n where n.organization_id = ?1 and n.member_id = ?2 and n.course_id > cast(?3 as uuid) order by n.course_id limit 1)
          union all
          select (select n.course_id from lesson_notes n where n.organization_id = ?1 and n.member_id = ?2 and n.course_id > k.course_id order by n.course_id limit 1)
            from noted k where k.course_id is not null
        ), marked (course_id) as (
          (select b.course_id from course_bookmarks b where b.organization_id = ?1 and b.member_id = ?2 and b.deleted_at is null and b.course_id > cast(?3 as uuid) order by b.course_id limit 1)
          union all
          select (select b.course_id from course_bookmarks b
                   where b.organization_id = ?1 and b.member_id = ?2 and b.deleted_at is null and b.course_id > k.course_id order by b.course_id limit 1)
            from marked k where k.course_id is not null
        )
        select c.id, c.slug, c.title from courses c
         where c.organization_id = ?1 and c.id in (select course_id from noted union select course_id from marked)
         order by c.title_key, c.id limit 1000
        """;

    private static final String PLACES = """
        with k as (
          select n.course_id, n.lesson_id from lesson_notes n where n.organization_id = ?1 and n.member_id = ?2 and n.deleted_at is null
          union
          select b.course_id, b.lesson_id from course_bookmarks b where b.organization_id = ?1 and b.member_id = ?2 and b.deleted_at is null
        )
        """;

    /** A course in which the person keeps something. */
    public record Course(UUID id, String slug, String title) {
    }

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    @Inject
    Places places;

    /** One page, the newest first, and, when there is more, one thing beyond it. */
    public List<Kept> page(KeptFilter filter) {
        List<Object> values = new ArrayList<>(List.of(current.organizationId(), current.memberId()));
        String wanted = filter.words().isEmpty() ? listed(filter, values) : searched(filter, values);
        return things(wanted, values);
    }

    /** One note of the person's, with where it belongs; deleted ones are none. */
    public Optional<Kept> note(UUID id) {
        return things("select n.id, n.course_id, n.lesson_id, false from lesson_notes n where n.organization_id = ?1 and n.member_id = ?2 and n.id = ?3"
            + " and n.deleted_at is null", List.of(current.organizationId(), current.memberId(), id)).stream().findFirst();
    }

    /** The courses to choose from. */
    public List<Course> courses() {
        return Row.list(query(COURSES, List.of(current.organizationId(), current.memberId(), new UUID(0, 0))), row -> new Course(row.uuid(), row.text(), row.text()));
    }

    /** Of these, the highlights whose words are no longer in the text of their lesson. */
    public Set<UUID> lost(List<Kept> things) {
        List<Kept> quoted = things.stream().filter(thing -> !thing.isBookmark() && thing.note().isHighlight()).toList();
        if (quoted.isEmpty()) {
            return Set.of();
        }
        Map<UUID, LessonWords> words = new HashMap<>();
        Row.list(query("select l.id, l.title, l.body from course_lessons l where l.organization_id = ?1 and l.id = any (cast(?2 as uuid[]))",
                List.of(current.organizationId(), Row.ids(quoted.stream().map(thing -> thing.place().lessonId()).distinct().toList()))),
            row -> words.put(row.uuid(), LessonWords.of(row.text(), row.text())));
        Set<UUID> lost = new HashSet<>();
        quoted.stream().filter(thing -> !words.get(thing.place().lessonId()).has(thing.note().passage().quote())).forEach(thing -> lost.add(thing.id()));
        return lost;
    }

    /** Where the person keeps something, in the order of titles and then of each course; in one course alone, or in all (null). */
    public List<Place> places(UUID course) {
        List<Object> values = new ArrayList<>(List.of(current.organizationId(), current.memberId()));
        String one = course == null ? "" : " where k.course_id = " + value(values, course);
        return Row.list(query(PLACES + "select " + Places.COLUMNS + " from k " + Places.JOINS
            + " left join (select o.lesson_id, o.number from (select distinct course_id from k) q cross join lateral lessons_in_order(?1, q.course_id) o) o on o.lesson_id = k.lesson_id"
            + one + " order by c.title_key, c.id, k.lesson_id is not null, o.number nulls last, k.lesson_id", values), places::read);
    }

    private String listed(KeptFilter filter, List<Object> values) {
        String before = filter.before() == null ? "" : " and k.id < " + value(values, filter.before());
        // A range of one course and its order: said as "this course", the planner goes through all that the person has, by its age.
        String limits = filter.course() == null ? before : before + " and k.course_id between " + value(values, filter.course()) + " and " + value(values, filter.course());
        String page = (filter.course() == null ? " order by k.id desc limit " : " order by k.course_id desc, k.id desc limit ") + (PAGE + 1) + ")";
        String kind = switch (filter.kind()) {
            case "highlights" -> " and k.body = ''";
            case "notes" -> " and k.body <> ''";
            default -> "";
        };
        String notes = "(select k.id, k.course_id, k.lesson_id, false from lesson_notes k where k.organization_id = ?1 and k.member_id = ?2 and k.deleted_at is null"
            + kind + limits + page;
        String bookmarks = "(select k.id, k.course_id, k.lesson_id, true from course_bookmarks k where k.organization_id = ?1 and k.member_id = ?2 and k.deleted_at is null"
            + limits + page;
        return switch (filter.kind()) {
            case "bookmarks" -> bookmarks;
            case "highlights", "notes" -> notes;
            default -> notes + " union all " + bookmarks + " order by 1 desc limit " + (PAGE + 1);
        };
    }

    // Row-level security keeps texts from their indexes, so that a function looks for them.
    private String searched(KeptFilter filter, List<Object> values) {
        String call = "search_notes(" + value(values, filter.words()) + ", " + (filter.course() == null ? "null" : value(values, filter.course())) + ", "
            + value(values, filter.kind()) + ", " + (filter.before() == null ? "null" : value(values, filter.before())) + ", " + (PAGE + 1) + ")";
        return "select f.found_id, coalesce(n.course_id, b.course_id), coalesce(n.lesson_id, b.lesson_id), f.is_bookmark from " + call + " f"
            + each("lesson_notes", "n", "f.found_id and not f.is_bookmark") + each("course_bookmarks", "b", "f.found_id and f.is_bookmark");
    }

    private List<Kept> things(String wanted, List<Object> values) {
        Query query = query("with k (id, course_id, lesson_id, is_bookmark) as materialized (" + wanted + ") select k.id as kept_id, b.created_at as marked_at, " + NOTE + ", "
            + Places.COLUMNS + " from k " + Places.JOINS + each("lesson_notes", "n", "k.id and not k.is_bookmark") + each("course_bookmarks", "b", "k.id and k.is_bookmark")
            + " order by k.id desc", values);
        return Row.list(query, row -> {
            UUID id = row.uuid();
            Instant marked = row.instant();
            NoteFacts note = LessonNotes.note(row);
            return new Kept(id, note == null ? marked : note.createdAt(), note, places.read(row));
        });
    }

    // Each by its id: a plain join would read everything the person has, which the policy makes look like little.
    private static String each(String table, String name, String id) {
        return " left join lateral (select * from " + table + " x where x.organization_id = ?1 and x.id = " + id + " limit 1) " + name + " on true";
    }

    private Query query(String text, List<?> values) {
        Query query = entities.createNativeQuery(text);
        for (int place = 0; place < values.size(); place++) {
            query.setParameter(place + 1, values.get(place));
        }
        return query;
    }

    private static String value(List<Object> values, Object value) {
        values.add(value);
        return "?" + values.size();
    }
}
