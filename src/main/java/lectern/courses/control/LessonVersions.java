package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lectern.courses.entity.Lesson;
import lectern.courses.entity.LessonContent;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** What lessons held before; a trigger keeps it as they are written. */
@ApplicationScoped
public class LessonVersions {

    /** A version with its content. */
    public record Kept(LessonVersion version, LessonContent content) {

        /** The content that a lesson has when the version is put back; what its kind keeps beside it stays. */
        public LessonContent over(LessonContent now) {
            return content.withSettings(now.settings());
        }
    }

    private static final String VERSION = "v.id, m.full_name, v.saved_at, v.title";
    private static final String FROM = """
         from lesson_versions v left join memberships m on m.organization_id = v.organization_id and m.id = v.saved_by_id
        where v.organization_id = ?1 and v.course_id = ?2 and v.lesson_id = ?3
        """;

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    @Inject
    Lessons lessons;

    /** All versions of a lesson that are kept, the newest first. */
    public List<LessonVersion> of(UUID courseId, UUID lessonId) {
        return Row.list(entities.createNativeQuery("select " + VERSION + FROM + " order by v.id desc")
            .setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, lessonId), LessonVersions::version);
    }

    /** One version with what it holds. */
    public Optional<Kept> find(UUID courseId, UUID lessonId, UUID id) {
        return Row.first(entities.createNativeQuery("select " + VERSION + ", v.body, v.target_url, v.file_id" + FROM + " and v.id = ?4")
            .setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, lessonId).setParameter(4, id),
            row -> new Kept(version(row), LessonContent.EMPTY.withBody(row.text()).withTarget(row.text()).withFile(row.uuid())));
    }

    /** Puts a version back into its lesson, as a new one: what stands there now is kept as well. */
    public void restore(Lesson lesson, Kept kept) {
        replace(lesson, kept.version().title(), kept.over(lesson.content()));
    }

    /** Writes a lesson anew, as a version of its own: what stands there now is kept, whoever wrote it and however lately. */
    public void replace(Lesson lesson, String title, LessonContent content) {
        entities.createNativeQuery("update lesson_versions set is_closed = true where organization_id = ?1 and course_id = ?2 and lesson_id = ?3 and not is_closed")
            .setParameter(1, lesson.organizationId()).setParameter(2, lesson.courseId()).setParameter(3, lesson.id()).executeUpdate();
        lessons.hold(lesson, content);
        lessons.rename(lesson, title);
    }

    private static LessonVersion version(Row row) {
        return new LessonVersion(row.uuid(), row.text(), row.instant(), row.text());
    }
}
