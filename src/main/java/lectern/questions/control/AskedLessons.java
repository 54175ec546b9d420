package lectern.questions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lectern.platform.database.Row;
import lectern.platform.richtext.RichText;
import lectern.platform.tenancy.Current;
import lectern.questions.entity.Spot;

/** Lessons at which questions are asked. */
@ApplicationScoped
public class AskedLessons {

    /**
     * A lesson.
     *
     * @param text its title and the words below it
     * @param hasFilm whether there are times in it to ask about
     * @param allowsAnonymity whether students of its course may hide their names from each other
     */
    public record AskedLesson(UUID id, String slug, String title, String text, boolean hasFilm, boolean allowsAnonymity) {

        /** Whether these words stand in it. */
        public boolean has(String quote) {
            return Spot.isIn(quote, text);
        }
    }

    /** A lesson to choose. */
    public record Choice(UUID id, String title) {
    }

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** The lesson of a course at an address, or at one it once had. */
    public Optional<AskedLesson> at(UUID courseId, String slug) {
        return Row.first(entities.createNativeQuery("""
                select l.id, l.slug, l.title, l.body, l.lesson_type = 'video' or f.media_type like 'video/%' or f.media_type like 'audio/%',
                       coalesce((select k.is_anonymity_allowed from lesson_qa_courses k where k.organization_id = ?1 and k.course_id = ?2), false)
                  from course_lessons l
                  join course_sections s on s.organization_id = ?1 and s.course_id = l.course_id and s.id = l.section_id and s.deleted_at is null
                  left join files f on f.organization_id = ?1 and f.id = l.file_id
                 where l.organization_id = ?1 and l.course_id = ?2 and l.deleted_at is null
                   and (l.slug = ?3 or l.id = (select o.lesson_id from lesson_slugs o where o.organization_id = ?1 and o.course_id = ?2 and o.slug = ?3))
                 order by (l.slug = ?3) desc limit 1
                """).setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, slug),
            row -> {
                UUID id = row.uuid();
                String address = row.text();
                String title = row.text();
                return new AskedLesson(id, address, title, title + " " + words(row.text()), row.flag(), row.flag());
            });
    }

    /** The words of a lesson of which passages are made: formulas, which scripts set, are not among them. */
    static String words(String body) {
        return RichText.text(body.replaceAll("<span[^>]* data-formula=[^>]*>[^<]*</span>", ""));
    }

    /** The lessons of a course in their order, to choose one. */
    public List<Choice> of(UUID courseId) {
        return Row.list(entities.createNativeQuery("""
                select o.lesson_id, o.title from lessons_in_order(?1, ?2) o order by o.number
                """).setParameter(1, current.organizationId()).setParameter(2, courseId), row -> new Choice(row.uuid(), row.text()));
    }
}
