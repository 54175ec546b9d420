package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lectern.courses.entity.Course;
import lectern.platform.database.Row;
import lectern.platform.files.FileKind;
import lectern.platform.files.Files;
import lectern.platform.files.StoredFile;
import lectern.platform.tenancy.Current;

/** The files of courses: those lessons show, those kept beside them, and covers. */
@ApplicationScoped
public class CourseFiles {

    /** Files for those who read the course. */
    public static final String SUBJECT = "course";

    /** Covers, for those who see the course in the catalogue. */
    public static final String COVER = "course_cover";

    /** Under this name a course that was copied holds on to files of the one it was copied from, and opens them to its readers. */
    public static final String SHARED = "course_copy";

    /** Of the courses that show a file, so many are looked at for one that somebody may read. */
    private static final int LOOKED_AT = 9;

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    @Inject
    Files files;

    /** Stores a file for a course; unless something names it, it is collected after a week. */
    public StoredFile store(UUID courseId, InputStream content, String name, FileKind kind) {
        return files.store(content, name, kind, SUBJECT, courseId);
    }

    /** Stores a picture for the cover of a course and lets the one before go. */
    public StoredFile storeCover(UUID courseId, InputStream content, String name) {
        StoredFile cover = files.store(content, name, FileKind.IMAGE, COVER, courseId);
        files.name(COVER, courseId, List.of(cover.id()));
        return cover;
    }

    /** Holds on to a picture that is stored already. */
    void holdCover(UUID courseId, UUID fileId) {
        files.name(COVER, courseId, List.of(fileId));
    }

    public void dropCover(UUID courseId) {
        files.name(COVER, courseId, List.of());
    }

    /** The files of a course that no lesson shows, newest first. */
    public List<CourseFile> unused(UUID courseId, int limit) {
        Query query = entities.createNativeQuery("""
                select f.id, f.name, f.media_type, f.size_bytes, f.created_at, f.unnamed_since
                  from files f
                 where f.organization_id = ?1 and f.subject_type = ?2 and f.subject_id = ?3 and f.status = 'stored'
                   and not exists (select from file_names n
                                    where n.organization_id = f.organization_id and n.file_id = f.id and n.named_by_type = ?4)
                 order by f.id desc limit ?5
                """)
            .setParameter(1, current.organizationId()).setParameter(2, SUBJECT).setParameter(3, courseId).setParameter(4, Lessons.NAMER)
            .setParameter(5, limit);
        return Row.list(query, row -> {
            UUID id = row.uuid();
            String name = row.text();
            return new CourseFile(id, name, row.text(), row.large(), row.instant(), row.instant(), "/" + current.slug() + "/files/" + id + "/" + name);
        });
    }

    /** Lets a copy of a course show the files that the course's lessons show, and its cover. */
    void share(Course source, UUID copyId) {
        entities.createNativeQuery("""
                insert into file_names (organization_id, file_id, named_by_type, named_by_id)
                select distinct n.organization_id, n.file_id, cast(?4 as text), cast(?3 as uuid)
                  from file_names n
                  join files f on f.organization_id = n.organization_id and f.id = n.file_id
                  left join course_lessons l on l.organization_id = n.organization_id and l.id = n.named_by_id and n.named_by_type = ?5
                 where n.organization_id = ?1
                   and (l.course_id = ?2 and l.deleted_at is null and f.subject_type = ?6 and f.subject_id = ?2 or n.named_by_type = ?4 and n.named_by_id = ?2)
                """)
            .setParameter(1, current.organizationId()).setParameter(2, source.id()).setParameter(3, copyId).setParameter(4, SHARED)
            .setParameter(5, Lessons.NAMER).setParameter(6, SUBJECT).executeUpdate();
        if (source.coverFileId() != null) {
            holdCover(copyId, source.coverFileId());
        }
    }

    /** Lets a course show files of other ones, as its lessons now do. */
    public void show(UUID courseId, Collection<UUID> fileIds) {
        entities.createNativeQuery("""
                insert into file_names (organization_id, file_id, named_by_type, named_by_id)
                select f.organization_id, f.id, cast(?3 as text), cast(?2 as uuid)
                  from files f
                 where f.organization_id = ?1 and f.id = any (cast(?4 as uuid[])) and f.status = 'stored' and f.subject_id <> ?2
                on conflict do nothing
                """)
            .setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, SHARED).setParameter(4, Row.ids(fileIds)).executeUpdate();
    }

    /** A lesson that shows a file. */
    record Shown(UUID lessonId, boolean isHidden) {
    }

    /** The lessons of a course that show a file. */
    List<Shown> lessonsShowing(UUID fileId, UUID courseId) {
        return Row.list(entities.createNativeQuery("""
                select l.id, l.is_hidden
                  from file_names n join course_lessons l on l.organization_id = n.organization_id and l.id = n.named_by_id and l.course_id = ?3 and l.deleted_at is null
                 where n.organization_id = ?1 and n.file_id = ?2 and n.named_by_type = ?4 limit ?5
                """)
            .setParameter(1, current.organizationId()).setParameter(2, fileId).setParameter(3, courseId).setParameter(4, Lessons.NAMER).setParameter(5, LOOKED_AT),
            row -> new Shown(row.uuid(), row.flag()));
    }

    /** The courses that show a file of another one, as copies of it, and that the person of this request is in or teaches. */
    List<UUID> sharing(UUID fileId, Collection<UUID> own) {
        return holding(fileId, SHARED, own, "false");
    }

    /** The courses that have a picture on their cover, and that the person of this request finds in the catalogue, is in or teaches. */
    List<UUID> covered(UUID fileId, Collection<UUID> own) {
        return holding(fileId, COVER, own, "c.status <> 'draft' and c.visibility = 'organization'");
    }

    private List<UUID> holding(UUID fileId, String namer, Collection<UUID> own, String isOpen) {
        Query query = entities.createNativeQuery("""
                select c.id from file_names n
                  join courses c on c.organization_id = n.organization_id and c.id = n.named_by_id and c.deleted_at is null
                 where n.organization_id = ?1 and n.file_id = ?2 and n.named_by_type = ?3
                   and (?4 = 'all' or c.id = any (cast(?5 as uuid[])) or c.instructor_id = ?6 or exists (
                     select from course_instructors i where i.organization_id = ?1 and i.course_id = c.id and i.member_id = ?6) or\s""" + isOpen + ") limit ?7")
            .setParameter(1, current.organizationId()).setParameter(2, fileId).setParameter(3, namer)
            .setParameter(4, current.may("courses.edit-all") ? "all" : "own").setParameter(5, Row.ids(own)).setParameter(6, current.memberId())
            .setParameter(7, LOOKED_AT);
        return Row.list(query, Row::uuid);
    }

    /** Whether the file belongs to the course and is still there. */
    public boolean isOf(UUID courseId, UUID fileId) {
        return files.find(fileId).filter(file -> SUBJECT.equals(file.subjectType()) && courseId.equals(file.subjectId())).isPresent();
    }

    /** Keeps a file with the course although no lesson shows it. */
    public void keep(UUID courseId, UUID fileId) {
        Set<UUID> kept = kept(courseId);
        kept.add(fileId);
        files.name(SUBJECT, courseId, kept);
    }

    /** Lets a file go that no lesson shows; after a week it is collected. */
    public void letGo(UUID courseId, UUID fileId) {
        Set<UUID> kept = kept(courseId);
        kept.remove(fileId);
        files.name(SUBJECT, courseId, kept);
    }

    /** Keeps all of these files with the course. */
    public void keepAll(UUID courseId, Collection<UUID> fileIds) {
        Set<UUID> kept = kept(courseId);
        kept.addAll(fileIds);
        files.name(SUBJECT, courseId, kept);
    }

    private Set<UUID> kept(UUID courseId) {
        Query query = entities.createNativeQuery("""
                select file_id from file_names where organization_id = ?1 and named_by_type = ?2 and named_by_id = ?3
                """)
            .setParameter(1, current.organizationId()).setParameter(2, SUBJECT).setParameter(3, courseId);
        return new HashSet<>(Row.list(query, Row::uuid));
    }
}
