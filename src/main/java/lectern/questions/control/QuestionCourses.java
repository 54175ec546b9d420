package lectern.questions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** What the teachers of courses have said about questions there. */
@ApplicationScoped
public class QuestionCourses {

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** Whether students of the course may hide their names from each other. */
    public boolean allowsAnonymity(UUID courseId) {
        return Row.first(entities.createNativeQuery("select is_anonymity_allowed from lesson_qa_courses where organization_id = ?1 and course_id = ?2")
            .setParameter(1, current.organizationId()).setParameter(2, courseId), Row::flag).orElse(false);
    }

    public void allowAnonymity(UUID courseId, boolean isAllowed) {
        entities.createNativeQuery("""
                insert into lesson_qa_courses (organization_id, course_id, is_anonymity_allowed) values (?1, ?2, ?3)
                on conflict (organization_id, course_id) do update set is_anonymity_allowed = excluded.is_anonymity_allowed
                """)
            .setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, isAllowed).executeUpdate();
    }
}
