package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lectern.courses.entity.LessonContent;
import lectern.courses.entity.Obligation;
import lectern.courses.entity.Outline;
import lectern.courses.entity.OutlineItem;
import lectern.courses.entity.OutlineLesson;
import lectern.courses.entity.OutlineSection;
import lectern.courses.entity.Placement;
import lectern.organizations.control.EmbedSites;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** The outlines of courses. */
@ApplicationScoped
public class Outlines {

    // One statement for the outline and, where a lesson is wanted, its text: pages show both.
    private static final String LINES = """
        select true as is_section, s.id, s.parent_id, s.title, s.position, null as slug, null as lesson_type, 0 as planned_minutes, false as is_required, false as is_excluded,
               null as completion_rule, false as is_discussion, false as has_text, null as target_url, cast(null as uuid) as file_id,
               null as media_type, false as is_hidden, false as is_wanted, null as body, null as settings, null as file_name, cast(0 as bigint) as size_bytes, 0 as version,
               cast(null as timestamptz) as updated_at, null as sites
          from course_sections s
         where s.organization_id = ?1 and s.course_id = ?2 and s.deleted_at is null
        union all
        select false, l.id, l.section_id, l.title, l.position, l.slug, l.lesson_type, l.planned_minutes, l.is_required, l.is_excluded,
               l.completion_rule, l.is_discussion, l.body <> '', l.target_url, l.file_id,
               f.media_type, l.is_hidden, w.id is not null, case when w.id is not null then l.body end, case when w.id is not null then cast(l.settings as text) end, f.name, coalesce(f.size_bytes, 0), l.version,
               l.updated_at, case when w.id is not null and l.file_id is null and l.target_url is not null then %s end
          from course_lessons l
          left join files f on f.organization_id = l.organization_id and f.id = l.file_id
          left join (select x.id from course_lessons x
                      where x.organization_id = ?1 and x.course_id = ?2 and x.deleted_at is null
                        and (x.slug = ?3 or cast(x.id as text) = ?3
                          or x.id = (select o.lesson_id from lesson_slugs o where o.organization_id = ?1 and o.course_id = ?2 and o.slug = ?3))
                      order by (x.slug = ?3) desc limit 1) w on w.id = l.id
         where l.organization_id = ?1 and l.course_id = ?2 and l.deleted_at is null
         order by position, id
        """.formatted(EmbedSites.AS_JSON);

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    public Outline of(UUID courseId) {
        return with(courseId, "").outline();
    }

    /** The outline, and the lesson at this address (or one it once had), or with this id. */
    public CourseText with(UUID courseId, String lesson) {
        List<LessonFacts> wanted = new ArrayList<>();
        Query query = entities.createNativeQuery(LINES)
            .setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, lesson);
        List<OutlineItem> lines = Row.list(query, row -> line(row, courseId, wanted));
        return new CourseText(new Outline(lines), wanted.isEmpty() ? null : wanted.get(0));
    }

    /** The position after everything in a section (the top: null), things in the trash included. */
    public int end(UUID courseId, UUID parentId) {
        String place = parentId == null ? "parent_id is null" : "parent_id = ?3";
        String lessons = parentId == null ? "" : """
             union all
            select max(position) from course_lessons where organization_id = ?1 and course_id = ?2 and section_id = ?3
            """;
        Query query = entities.createNativeQuery("select coalesce(max(p.last) + 1, 0) from (select max(position) as last from course_sections"
                + " where organization_id = ?1 and course_id = ?2 and " + place + lessons + ") p")
            .setParameter(1, current.organizationId()).setParameter(2, courseId);
        return ((Number) (parentId == null ? query : query.setParameter(3, parentId)).getSingleResult()).intValue();
    }

    /** Puts items where they are to stand; lessons keep their version, for a new place is no new text. */
    public void place(UUID courseId, List<Placement> placements) {
        entities.flush();
        place(courseId, placements.stream().filter(Placement::isSection).toList(), """
            update course_sections x set parent_id = p.parent, position = p.place
              from unnest(cast(?3 as uuid[]), cast(?4 as uuid[]), cast(?5 as integer[])) as p (id, parent, place)
             where x.organization_id = ?1 and x.course_id = ?2 and x.id = p.id and (x.parent_id is distinct from p.parent or x.position <> p.place)
            """);
        place(courseId, placements.stream().filter(placement -> !placement.isSection()).toList(), """
            update course_lessons x set section_id = p.parent, position = p.place
              from unnest(cast(?3 as uuid[]), cast(?4 as uuid[]), cast(?5 as integer[])) as p (id, parent, place)
             where x.organization_id = ?1 and x.course_id = ?2 and x.id = p.id and (x.section_id <> p.parent or x.position <> p.place)
            """);
    }

    private void place(UUID courseId, List<Placement> placements, String update) {
        if (placements.isEmpty()) {
            return;
        }
        entities.createNativeQuery(update)
            .setParameter(1, current.organizationId()).setParameter(2, courseId)
            .setParameter(3, array(placements, Placement::id)).setParameter(4, array(placements, Placement::parentId))
            .setParameter(5, array(placements, Placement::position))
            .executeUpdate();
    }

    private static String array(List<Placement> placements, Function<Placement, Object> part) {
        return placements.stream().map(part).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private OutlineItem line(Row row, UUID courseId, List<LessonFacts> wanted) {
        boolean isSection = row.flag();
        UUID id = row.uuid();
        UUID parent = row.uuid();
        String title = row.text();
        row.number();
        if (isSection) {
            return new OutlineSection(id, parent, title, 1, List.of());
        }
        OutlineLesson line = new OutlineLesson(id, parent, row.text(), title, 0, row.text(), row.number(), Obligation.of(row.flag(), row.flag()), row.text(), row.flag(), row.flag(),
            row.text(), row.uuid(), row.text(), row.flag());
        if (row.flag()) {
            wanted.add(full(row, line, courseId));
        }
        return line;
    }

    private LessonFacts full(Row row, OutlineLesson line, UUID courseId) {
        LessonContent content = new LessonContent(row.text(), line.targetUrl(), line.fileId(), row.text());
        String name = row.text();
        long size = row.large();
        LessonFacts.LessonFile file = line.fileId() == null ? null
            : new LessonFacts.LessonFile(line.fileId(), name, line.mediaType(), size, "/" + current.slug() + "/files/" + line.fileId() + "/" + name);
        return new LessonFacts(line.id(), courseId, line.parentId(), line.slug(), line.title(), line.type(), content, file, line.isDiscussion(),
            line.plannedMinutes(), line.completionRule(), line.obligation(), row.number(), row.instant(), current.slug(), row.text());
    }
}
