package lectern.library.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lectern.courses.entity.LessonContent;
import lectern.courses.entity.Obligation;
import lectern.library.entity.KeptLesson;
import lectern.library.entity.Source;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** What lessons and sections of courses hold now, to be kept. */
@ApplicationScoped
public class Sources {

    /** Lessons an item may have. */
    public static final int MOST = 200;

    /** The kinds of lessons that can be kept: what they are stands in the lesson itself. */
    public static final Set<String> KINDS = Set.of("article", "video", "resource", "link");

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /**
     * The lesson, or the lessons that stand directly in the section in their order, as many as may be kept and one more.
     * Hidden lessons of a section and kinds that cannot be kept are left out; what is in the trash is not there.
     */
    public List<KeptLesson> lessons(Source source) {
        String which = source.isSection() ? "l.section_id = ?3 and not l.is_hidden" : "l.id = ?3";
        UUID id = source.isSection() ? source.sectionId() : source.lessonId();
        return id == null ? List.of() : Row.list(entities.createNativeQuery("""
                select l.id, l.title, l.lesson_type, l.body, l.target_url, l.file_id, l.planned_minutes, l.completion_rule, l.is_required, l.is_excluded
                  from course_lessons l
                  join course_sections s on s.organization_id = l.organization_id and s.course_id = l.course_id and s.id = l.section_id and s.deleted_at is null
                 where l.organization_id = ?1 and l.course_id = ?2 and l.deleted_at is null and l.lesson_type = any (cast(?4 as text[])) and
                """ + which + " order by l.position, l.id limit ?5")
            .setParameter(1, current.organizationId()).setParameter(2, source.courseId()).setParameter(3, id).setParameter(4, Row.array(KINDS))
            .setParameter(5, MOST + 1), Sources::lesson);
    }

    /** Reads the ten columns of a lesson. */
    static KeptLesson lesson(Row row) {
        return new KeptLesson(row.uuid(), row.text(), row.text(), new LessonContent(row.text(), row.text(), row.uuid()), row.number(), row.text(),
            Obligation.of(row.flag(), row.flag()));
    }
}
