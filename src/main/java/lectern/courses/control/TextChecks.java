package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** What stands out in the texts of a course. */
@ApplicationScoped
public class TextChecks {

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    @Inject
    TextTargets targets;

    /** What stands out in one text of a course. */
    public List<Finding> of(UUID courseId, String stored) {
        return TextCheck.of(stored, targets.broken(courseId, TextCheck.addresses(stored)));
    }

    /** What stands out in each of the course's lessons; those where nothing does are left out. */
    public Map<UUID, List<Finding>> ofCourse(UUID courseId) {
        List<Map.Entry<UUID, String>> texts = Row.list(entities.createNativeQuery("""
                select id, body from course_lessons where organization_id = ?1 and course_id = ?2 and deleted_at is null and body <> ''
                """)
            .setParameter(1, current.organizationId()).setParameter(2, courseId), row -> Map.entry(row.uuid(), row.text()));
        Set<String> addresses = new LinkedHashSet<>();
        texts.forEach(text -> addresses.addAll(TextCheck.addresses(text.getValue())));
        Map<String, String> broken = targets.broken(courseId, addresses);
        Map<UUID, List<Finding>> found = new HashMap<>();
        texts.forEach(text -> {
            List<Finding> findings = TextCheck.of(text.getValue(), broken);
            if (!findings.isEmpty()) {
                found.put(text.getKey(), findings);
            }
        });
        return found;
    }
}
