package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import lectern.courses.entity.CopyWishes;
import lectern.courses.entity.Course;
import lectern.courses.entity.CourseCopy;
import lectern.courses.entity.Outline;
import lectern.courses.entity.OutlineItem;
import lectern.courses.entity.OutlineLesson;
import lectern.courses.entity.OutlineSection;
import lectern.platform.crypto.Uuids;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** Makes a draft out of a course: what it says of itself, its outline and its texts. As many statements for three hundred lessons as for one. */
@ApplicationScoped
public class CourseCopier {

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    @Inject
    Courses courses;

    @Inject
    Outlines outlines;

    @Inject
    CourseFiles files;

    @Inject
    @Any
    Instance<CourseCopied> companions;

    /** Makes the copy and answers its id. */
    public UUID copy(CourseCopy wanted) {
        Course source = courses.forOutline(wanted.sourceId());
        if (source == null || source.isTrashed()) {
            throw new CourseGone();
        }
        CopyWishes wishes = wanted.wishes();
        Outline outline = outlines.of(source.id());
        Map<UUID, UUID> sections = copies(outline.allSections(), OutlineSection::id);
        Map<UUID, UUID> lessons = copies(outline.lessons(), OutlineLesson::id);
        UUID copy = Uuids.next();
        course(source, copy, wishes, wishes.isWithInstructors() ? source.instructorId() : wanted.requestedById(), sections);
        lessons(copy, outline.lessons(), sections, lessons);
        if (wishes.isWithInstructors()) {
            instructors(source, copy);
        }
        files.share(source, copy);
        CourseCopied.Copied copied = new CourseCopied.Copied(source.id(), copy, sections, lessons, wishes.shift());
        companions.forEach(companion -> companion.copied(copied));
        return copy;
    }

    private void course(Course source, UUID copy, CopyWishes wishes, UUID instructor, Map<UUID, UUID> sections) {
        entities.createNativeQuery("""
                select cast(copy_course(?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as timestamptz), cast(?8 as timestamptz), cast(?9 as uuid[]), cast(?10 as uuid[])) as text)
                """)
            .setParameter(1, current.organizationId()).setParameter(2, source.id()).setParameter(3, copy).setParameter(4, courses.takeAddress(wishes.title()))
            .setParameter(5, wishes.title()).setParameter(6, instructor).setParameter(7, moment(wishes.shift().moved(source.startsAt())))
            .setParameter(8, moment(wishes.shift().moved(source.endsAt()))).setParameter(9, Row.ids(sections.keySet()))
            .setParameter(10, Row.ids(sections.values())).getSingleResult();
    }

    private void lessons(UUID copy, List<OutlineLesson> originals, Map<UUID, UUID> sections, Map<UUID, UUID> copies) {
        entities.createNativeQuery("""
                select cast(copy_lessons(?1, ?2, cast(?3 as uuid[]), cast(?4 as uuid[]), cast(?5 as uuid[]), cast(?6 as text[]), cast(?7 as text[])) as text)
                """)
            .setParameter(1, current.organizationId()).setParameter(2, copy).setParameter(3, Row.ids(copies.keySet())).setParameter(4, Row.ids(copies.values()))
            .setParameter(5, Row.ids(originals.stream().map(lesson -> sections.get(lesson.parentId())).toList()))
            .setParameter(6, Row.array(originals.stream().map(OutlineLesson::slug).toList()))
            .setParameter(7, Row.array(originals.stream().map(OutlineItem::title).toList())).getSingleResult();
    }

    private void instructors(Course source, UUID copy) {
        entities.createNativeQuery("""
                insert into course_instructors (organization_id, course_id, member_id)
                select organization_id, ?3, member_id from course_instructors where organization_id = ?1 and course_id = ?2
                """)
            .setParameter(1, current.organizationId()).setParameter(2, source.id()).setParameter(3, copy).executeUpdate();
    }

    // In the order of the originals, which the arrays of a statement keep.
    private static <T> Map<UUID, UUID> copies(List<T> originals, Function<T, UUID> id) {
        Map<UUID, UUID> copies = new LinkedHashMap<>();
        originals.forEach(original -> copies.put(id.apply(original), Uuids.next()));
        return copies;
    }

    // As text, for a parameter that is null has no type.
    private static String moment(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC).toString();
    }
}
