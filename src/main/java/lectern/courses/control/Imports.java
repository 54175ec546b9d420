package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lectern.courses.entity.CourseImport;
import lectern.courses.entity.ImportStatus;
import lectern.platform.database.Row;
import lectern.platform.files.Files;
import lectern.platform.files.StoredFile;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.TenantKey;

/** The packages of an organization on their way into courses. Each is seen by who uploaded it and by who may edit its course. */
@ApplicationScoped
public class Imports {

    /** Packages belong to their import, and imports hold on to them. */
    public static final String SUBJECT = "course_import";

    /** Imports that one organization may run at the same time. */
    public static final int MOST_AT_ONCE = 2;

    private static final String FACTS = """
        select i.id, i.status, i.progress, i.title, i.package_key, i.package_format, i.language, i.error_code, i.created_at, i.finished_at,
               f.name, f.size_bytes, f.id as file_id, m.full_name, i.requested_by_id = ?2, c.id as course_id, c.slug, c.title as course_title,
               coalesce(c.status = 'draft', false)
          from course_imports i
          join files f on f.organization_id = i.organization_id and f.id = i.file_id
          join memberships m on m.organization_id = i.organization_id and m.id = i.requested_by_id
          left join courses c on c.organization_id = i.organization_id and c.id = i.course_id and c.deleted_at is null
         where i.organization_id = ?1
        """;
    private static final String VISIBLE = """
         and (i.requested_by_id = ?2 or ?3 = 'all' or c.id is not null and (c.instructor_id = ?2 or exists (
           select from course_instructors t where t.organization_id = c.organization_id and t.course_id = c.id and t.member_id = ?2)))
        """;

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    @Inject
    Files files;

    @Inject
    ImportedLessons imported;

    /** Keeps an import whose package was checked, and holds on to the package. */
    public void add(CourseImport checked) {
        // The package's row comes first: the import refers to it.
        entities.flush();
        entities.persist(checked);
        files.name(SUBJECT, checked.id(), List.of(checked.fileId()));
    }

    /** The import, where the person of this request may see it. */
    public Optional<ImportFacts> visible(UUID id) {
        return Row.first(seen(FACTS + VISIBLE + " and i.id = ?4").setParameter(4, id), Imports::read);
    }

    /** The imports of the person of this request, newest first, from after {@code before} on. */
    public List<ImportFacts> mine(UUID before, int limit) {
        Query query = entities.createNativeQuery(FACTS + " and i.requested_by_id = ?2 and i.status <> 'cancelled' and i.id < ?3 order by i.id desc limit ?4")
            .setParameter(1, current.organizationId()).setParameter(2, current.memberId()).setParameter(3, before).setParameter(4, limit);
        return Row.list(query, Imports::read);
    }

    /** What was imported into a course, newest first. */
    public List<ImportFacts> into(UUID courseId, int limit) {
        Query query = entities.createNativeQuery(FACTS + " and i.course_id = ?3 and i.status = 'imported' order by i.finished_at desc, i.id desc limit ?4")
            .setParameter(1, current.organizationId()).setParameter(2, current.memberId()).setParameter(3, courseId).setParameter(4, limit);
        return Row.list(query, Imports::read);
    }

    /** The courses that packages of the same course went into and that the person of this request may edit. */
    public List<ImportTarget> targets(ImportFacts facts, int limit) {
        Query query = entities.createNativeQuery("""
                select c.id, c.slug, c.title,
                       (select max(p.finished_at) from course_imports p
                         where p.organization_id = c.organization_id and p.course_id = c.id and p.status = 'imported'),
                       (select count(*) from course_lessons l join course_import_items t
                           on t.organization_id = l.organization_id and t.import_id = ?4 and t.kind = 'outline' and t.import_key = l.import_key and t.title = l.title
                         where l.organization_id = c.organization_id and l.course_id = c.id and l.deleted_at is null)
                  from courses c
                 where c.organization_id = ?1 and c.deleted_at is null
                   and (c.external_id = ?5 or c.id in (select p.course_id from course_imports p
                         where p.organization_id = ?1 and p.package_key = ?5 and p.status = 'imported'))
                   and (?3 = 'all' or c.instructor_id = ?2 or exists (
                     select from course_instructors t where t.organization_id = c.organization_id and t.course_id = c.id and t.member_id = ?2))
                 order by 5 desc, 4 desc nulls last, c.id limit ?6
                """)
            .setParameter(1, current.organizationId()).setParameter(2, current.memberId()).setParameter(3, reach())
            .setParameter(4, facts.id()).setParameter(5, facts.packageKey()).setParameter(6, limit);
        return Row.list(query, row -> new ImportTarget(row.uuid(), row.text(), row.text(), row.instant(), row.number()));
    }

    public Optional<CourseImport> find(UUID id) {
        return Optional.ofNullable(entities.find(CourseImport.class, new TenantKey(current.organizationId(), id)));
    }

    /** The import for a change of its state; others who want to change it wait. */
    public Optional<CourseImport> forChange(UUID id) {
        CourseImport found = entities.find(CourseImport.class, new TenantKey(current.organizationId(), id), LockModeType.PESSIMISTIC_WRITE);
        if (found != null) {
            entities.refresh(found);
        }
        return Optional.ofNullable(found);
    }

    /** Whether another import may begin; others who ask wait until this transaction is over. */
    public boolean isRoomForOneMore() {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('courses.imports ' || ?1, 0))")
            .setParameter(1, current.organizationId().toString()).getSingleResult();
        Number running = (Number) entities.createNativeQuery("select count(*) from course_imports where organization_id = ?1 and status = 'importing'")
            .setParameter(1, current.organizationId()).getSingleResult();
        return running.intValue() < MOST_AT_ONCE;
    }

    /** Tells how far a running import is; answers false when it is not wanted any more, or when another process has taken it up. */
    public boolean tell(UUID id, int attempt, int progress, Instant at) {
        return entities.createNativeQuery("""
                update course_imports set progress = ?4, heartbeat_at = ?5
                 where organization_id = ?1 and id = ?2 and attempt_count = ?3 and status = 'importing'
                """)
            .setParameter(1, current.organizationId()).setParameter(2, id).setParameter(3, attempt).setParameter(4, progress)
            .setParameter(5, at.atOffset(ZoneOffset.UTC)).executeUpdate() > 0;
    }

    /** A stored package of the same content, so that uploading it again stores nothing. */
    public Optional<UUID> samePackage(String sha256) {
        Query query = entities.createNativeQuery("""
                select f.id from files f
                 where f.organization_id = ?1 and f.sha256 = ?2 and f.subject_type = ?3 and f.status = 'stored'
                   and exists (select from course_imports i where i.organization_id = f.organization_id and i.file_id = f.id)
                 order by f.id limit 1
                """)
            .setParameter(1, current.organizationId()).setParameter(2, sha256).setParameter(3, SUBJECT);
        return Row.first(query, Row::uuid);
    }

    /** Takes an import out that went into no course, and its package with it where no other import has the same. */
    public void remove(CourseImport unwanted) {
        files.name(SUBJECT, unwanted.id(), List.of());
        entities.remove(unwanted);
        entities.flush();
        boolean isShared = !entities.createNativeQuery("select 1 from course_imports where organization_id = ?1 and file_id = ?2 limit 1")
            .setParameter(1, current.organizationId()).setParameter(2, unwanted.fileId()).getResultList().isEmpty();
        if (!isShared) {
            files.discard(unwanted.fileId());
        }
    }

    /** Lets the packages go that earlier imports brought into a course: the newest one stands for it. */
    public void letEarlierPackagesGo(UUID courseId, UUID newest) {
        Query query = entities.createNativeQuery("select id from course_imports where organization_id = ?1 and course_id = ?2 and id <> ?3")
            .setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, newest);
        Row.list(query, Row::uuid).forEach(earlier -> files.name(SUBJECT, earlier, List.of()));
    }

    /** The order in which the last import has left a course, as {@link ImportArrangement} writes it; null where none has. */
    public String lastOutline(UUID courseId) {
        Query query = entities.createNativeQuery("""
                select outline_digest from course_imports where organization_id = ?1 and course_id = ?2 and status = 'imported'
                 order by finished_at desc, id desc limit 1
                """)
            .setParameter(1, current.organizationId()).setParameter(2, courseId);
        return Row.first(query, row -> Optional.ofNullable(row.text())).flatMap(digest -> digest).orElse(null);
    }

    /** Whether somebody has rearranged a course since its last import. */
    public boolean isRearranged(UUID courseId) {
        return !new ImportArrangement(imported.children(courseId)).digest().equals(lastOutline(courseId));
    }

    /** Whether some import that the person of this request may see has this package. */
    public boolean isVisiblePackage(StoredFile file) {
        return Row.first(seen(FACTS + VISIBLE + " and i.file_id = ?4 limit 1").setParameter(4, file.id()), Imports::read).isPresent();
    }

    private Query seen(String text) {
        return entities.createNativeQuery(text).setParameter(1, current.organizationId()).setParameter(2, current.memberId()).setParameter(3, reach());
    }

    private String reach() {
        return current.may("courses.edit-all") ? "all" : "own";
    }

    private static ImportFacts read(Row row) {
        return new ImportFacts(row.uuid(), ImportStatus.of(row.text()), row.number(), row.text(), row.text(), row.text(), row.text(), row.text(),
            row.instant(), row.instant(), row.text(), row.large(), row.uuid(), row.text(), row.flag(), row.uuid(), row.text(), row.text(), row.flag());
    }
}
