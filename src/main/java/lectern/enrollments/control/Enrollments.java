package lectern.enrollments.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lectern.enrollments.entity.ActivityType;
import lectern.enrollments.entity.CourseFull;
import lectern.enrollments.entity.CourseTerms;
import lectern.enrollments.entity.Enrollment;
import lectern.enrollments.entity.StudentActivity;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/**
 * Who is in which course. Whoever comes or goes waits for the course first and for the enrollment then, the order in which
 * everybody else locks them.
 */
@ApplicationScoped
public class Enrollments {

    /** How somebody got in, or that there was no room. */
    public enum Entry {
        NEW, BACK, ALREADY, FULL
    }

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** The student enrols, or comes back. */
    public Entry enrol(CourseTerms course, UUID studentId, Instant at) {
        CourseTerms now = hold(course);
        Enrollment known = forChange(course.id(), Set.of(studentId)).get(studentId);
        Entry entry = Entry.NEW;
        if (known == null) {
            add(Enrollment.enrol(current.organizationId(), now, studentId, at), at);
        } else {
            entry = known.comeBack(now, at) ? Entry.BACK : Entry.ALREADY;
            note(entry, known, at);
        }
        keep(now);
        return entry;
    }

    /**
     * The person of this request puts students into the course, or back into it, as long as there are places.
     *
     * @param source staff or team
     * @param accessEnds until when they get in, or null for without end
     */
    public Map<UUID, Entry> enrolByStaff(CourseTerms course, Collection<UUID> students, String source, Instant accessEnds, Instant at) {
        CourseTerms now = hold(course);
        Map<UUID, Enrollment> known = forChange(course.id(), students);
        Map<UUID, Entry> entries = new LinkedHashMap<>();
        for (UUID student : students) {
            Entry entry = admit(now, student, known.get(student), source, accessEnds, at);
            entries.put(student, entry);
            now = entry == Entry.NEW || entry == Entry.BACK ? now.withOneMore() : now;
        }
        keep(now);
        return entries;
    }

    private Entry admit(CourseTerms course, UUID student, Enrollment known, String source, Instant accessEnds, Instant at) {
        try {
            if (known != null) {
                Entry entry = known.takeBack(current.memberId(), accessEnds, course, at) ? Entry.BACK : Entry.ALREADY;
                note(entry, known, at);
                return entry;
            }
            Enrollment enrollment = Enrollment.enrolBy(current.memberId(), current.organizationId(), course, student, source, at);
            enrollment.admitUntil(accessEnds);
            add(enrollment, at);
            return Entry.NEW;
        } catch (CourseFull e) {
            return Entry.FULL;
        }
    }

    /** The student leaves, or is taken out by the person of this request; false when they were not in the course. */
    public boolean drop(CourseTerms course, UUID studentId, Instant at) {
        hold(course);
        Optional<Enrollment> enrollment = forChange(course.id(), studentId);
        if (enrollment.isEmpty() || !enrollment.get().drop(current.memberId(), at)) {
            return false;
        }
        entities.persist(new StudentActivity(enrollment.get(), ActivityType.DROPPED, at));
        return true;
    }

    /** The enrollment for a change; others who want to change it wait. */
    public Optional<Enrollment> forChange(UUID courseId, UUID studentId) {
        return Optional.ofNullable(forChange(courseId, Set.of(studentId)).get(studentId));
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, Enrollment> forChange(UUID courseId, Collection<UUID> students) {
        List<Enrollment> found = entities.createNativeQuery("""
                select * from enrollments
                 where organization_id = ?1 and course_id = ?2 and student_id = any (cast(?3 as uuid[])) order by id for no key update
                """, Enrollment.class)
            .setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, Row.ids(students)).getResultList();
        return found.stream().collect(Collectors.toMap(Enrollment::studentId, Function.identity()));
    }

    // The places are counted by a trigger; whoever holds the course's row sees the last word.
    private CourseTerms hold(CourseTerms course) {
        return Row.first(entities.createNativeQuery("""
                select capacity, enrolled_count from courses where organization_id = ?1 and id = ?2 for no key update
                """)
            .setParameter(1, current.organizationId()).setParameter(2, course.id()), row -> course.with(row.count(), row.number())).orElse(course);
    }

    private void add(Enrollment enrollment, Instant at) {
        entities.persist(enrollment);
        note(Entry.NEW, enrollment, at);
    }

    private void note(Entry entry, Enrollment enrollment, Instant at) {
        if (entry != Entry.ALREADY) {
            entities.persist(new StudentActivity(enrollment, ActivityType.ENROLLED, at));
        }
    }

    // The database has the last word on places.
    private void keep(CourseTerms course) {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            throw isOverbooked(e) ? new CourseFull(course) : e;
        }
    }

    private static boolean isOverbooked(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && cause.getMessage().contains("courses_not_overbooked")) {
                return true;
            }
        }
        return false;
    }
}
