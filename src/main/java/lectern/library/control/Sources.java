package lectern.library.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
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

    /**
     * What may be kept.
     *
     * @param kind section, or the kind of the lesson
     * @param keptAs the item it was last kept as, or null
     */
    public record SourceFacts(String title, String kind, UUID keptAs) {

        public boolean isKeepable() {
            return kind.equals("section") || KINDS.contains(kind);
        }
    }

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** The lesson or section, where it is there. */
    public Optional<SourceFacts> facts(Source source) {
        String kept = "(select i.id from content_library_items i where i.organization_id = ?1 and i.source_course_id = ?2 and i.deleted_at is null and i.";
        String from = source.isSection()
            ? "select x.title, 'section', " + kept + "source_section_id = x.id order by i.id desc limit 1) from course_sections x"
            : "select x.title, x.lesson_type, " + kept + "source_lesson_id = x.id order by i.id desc limit 1) from course_lessons x"
                + " join course_sections s on s.organization_id = x.organization_id and s.course_id = x.course_id and s.id = x.section_id and s.deleted_at is null";
        return Row.first(entities.createNativeQuery(from + " where x.organization_id = ?1 and x.course_id = ?2 and x.id = ?3 and x.deleted_at is null")
            .setParameter(1, current.organizationId()).setParameter(2, source.courseId())
            .setParameter(3, source.isSection() ? source.sectionId() : source.lessonId()), row -> new SourceFacts(row.text(), row.text(), row.uuid()));
    }

    /**
     * The lesson, or the lessons that stand directly in the section in their order, as many as may be kept and one more.
     * Hidden lessons of a section and kinds that cannot be kept are left out; what is in the trash is not there.
     */
    public List<KeptLesson> lessons(Source source) {
        String which = source.isSection() ? "l.section_id = ?3 and not l.is_hidden" : "l.id = ?3";
        UUID id = source.isSection() ? source.sectionId() : source.lessonId();
        return id == null ? List.of() : Row.list(entities.createNativeQuery("""
                select l.id, l.title, l.lesson_type, l.body, l.target_url, l.file_id, l.planned_minutes, l.completion_rule, l.is_required, l.is_excluded, l.settings::text,
                       (select coalesce(jsonb_agg(jsonb_build_object('language', t.language, 'label', t.label, 'content', t.content) order by t.language), '[]')::text
                          from lesson_captions t where t.organization_id = l.organization_id and t.course_id = l.course_id and t.lesson_id = l.id and t.deleted_at is null)
                  from course_lessons l
                  join course_sections s on s.organization_id = l.organization_id and s.course_id = l.course_id and s.id = l.section_id and s.deleted_at is null
                 where l.organization_id = ?1 and l.course_id = ?2 and l.deleted_at is null and l.lesson_type = any (cast(?4 as text[])) and
                """ + which + " order by l.position, l.id limit ?5")
            .setParameter(1, current.organizationId()).setParameter(2, source.courseId()).setParameter(3, id).setParameter(4, Row.array(KINDS))
            .setParameter(5, MOST + 1), Sources::lesson);
    }

    /** Reads the twelve columns of a lesson. */
    static KeptLesson lesson(Row row) {
        KeptLesson read = new KeptLesson(row.uuid(), row.text(), row.text(), new LessonContent(row.text(), row.text(), row.uuid(), "{}"), row.number(), row.text(),
            Obligation.of(row.flag(), row.flag()), "[]");
        return read.withFilm(row.text(), row.text());
    }
}
