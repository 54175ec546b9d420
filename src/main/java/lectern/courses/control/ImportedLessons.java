package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lectern.courses.control.ImportArrangement.Child;
import lectern.courses.control.ImportComparison.Known;
import lectern.courses.entity.Section;
import lectern.platform.database.Row;
import lectern.platform.files.Files;
import lectern.platform.tenancy.Current;

/** What courses hold of the packages that went into them. */
@ApplicationScoped
public class ImportedLessons {

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    @Inject
    Files files;

    /** Every lesson that came from a package, in the trash or not, and whether it is still as the import has left it. */
    public List<Known> of(UUID courseId) {
        Query query = entities.createNativeQuery("""
                select l.id, l.import_key, l.slug, l.title, l.imported_digest, l.written_digest is distinct from lesson_digest(l), l.deleted_at is not null
                  from course_lessons l
                 where l.organization_id = ?1 and l.course_id = ?2 and l.import_key is not null
                 order by l.deleted_at nulls first, l.id desc
                """)
            .setParameter(1, current.organizationId()).setParameter(2, courseId);
        return Row.list(query, row -> new Known(row.uuid(), row.text(), row.text(), row.text(), row.text(), row.flag(), row.flag()));
    }

    /** Whether a course of the organization is known by this id of another system. */
    boolean isKnown(String externalId) {
        return !entities.createNativeQuery("select 1 from courses where organization_id = ?1 and external_id = ?2 and deleted_at is null")
            .setParameter(1, current.organizationId()).setParameter(2, externalId).getResultList().isEmpty();
    }

    /** The sections of the course that came from packages, by key. */
    Map<String, Section> sections(UUID courseId) {
        return entities.createQuery("""
                select s from Section s
                where s.organizationId = :organization and s.courseId = :course and s.importKey is not null and s.deletedAt is null
                """, Section.class)
            .setParameter("organization", current.organizationId()).setParameter("course", courseId).getResultList().stream()
            .collect(Collectors.toMap(Section::importKey, section -> section));
    }

    /** The keys of all sections that ever came from packages, those in the trash included. */
    Set<String> sectionKeys(UUID courseId) {
        Query query = entities.createNativeQuery("""
                select distinct import_key from course_sections where organization_id = ?1 and course_id = ?2 and import_key is not null
                """)
            .setParameter(1, current.organizationId()).setParameter(2, courseId);
        return new HashSet<>(Row.list(query, Row::text));
    }

    /** What stands in each section, in order; under null, what stands at the top. */
    Map<UUID, List<Child>> children(UUID courseId) {
        Query query = entities.createNativeQuery("""
                select x.parent, x.id, x.is_section, x.import_key
                  from (select s.parent_id as parent, s.id, true as is_section, s.import_key, s.position from course_sections s
                         where s.organization_id = ?1 and s.course_id = ?2 and s.deleted_at is null
                         union all
                        select l.section_id, l.id, false, l.import_key, l.position from course_lessons l
                         where l.organization_id = ?1 and l.course_id = ?2 and l.deleted_at is null) x
                 order by x.position, x.id
                """)
            .setParameter(1, current.organizationId()).setParameter(2, courseId);
        Map<UUID, List<Child>> children = new HashMap<>();
        Row.list(query, row -> {
            UUID parent = row.uuid();
            return children.computeIfAbsent(parent, none -> new ArrayList<>()).add(new Child(row.uuid(), row.flag(), row.text()));
        });
        return children;
    }

    /** The words of all lessons in addresses. */
    Set<String> slugs(UUID courseId) {
        Query query = entities.createNativeQuery("select slug from course_lessons where organization_id = ?1 and course_id = ?2 and deleted_at is null")
            .setParameter(1, current.organizationId()).setParameter(2, courseId);
        return new HashSet<>(Row.list(query, Row::text));
    }

    /** New lessons take over addresses that led elsewhere. */
    void forgetRedirects(UUID courseId, Collection<String> slugs) {
        if (slugs.isEmpty()) {
            return;
        }
        entities.createNativeQuery("delete from lesson_slugs where organization_id = ?1 and course_id = ?2 and slug = any (cast(?3 as text[]))")
            .setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, "{" + String.join(",", slugs) + "}").executeUpdate();
    }

    /** Those of the files that no lesson shows. */
    Set<UUID> unshown(Collection<UUID> fileIds) {
        Query query = entities.createNativeQuery("""
                select distinct file_id from file_names where organization_id = ?1 and named_by_type = ?2 and file_id = any (cast(?3 as uuid[]))
                """)
            .setParameter(1, current.organizationId()).setParameter(2, Lessons.NAMER).setParameter(3, Row.ids(fileIds));
        Set<UUID> unshown = new HashSet<>(fileIds);
        unshown.removeAll(Row.list(query, Row::uuid));
        return unshown;
    }

    /** Keeps the sources of what has no home yet, and lets those of earlier packages go. */
    void holdSources(UUID courseId, Set<UUID> fileIds) {
        files.name(ImportFiles.SOURCE, courseId, fileIds);
    }
}
