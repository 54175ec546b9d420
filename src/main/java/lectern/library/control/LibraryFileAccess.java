package lectern.library.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import lectern.courses.control.CourseFiles;
import lectern.platform.files.FileAccess;
import lectern.platform.files.StoredFile;
import lectern.platform.tenancy.Current;

/** What an item shows is for everybody who teaches, whatever course it comes from. */
@ApplicationScoped
public class LibraryFileAccess implements FileAccess {

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    @Override
    public String subjectType() {
        return CourseFiles.SUBJECT;
    }

    @Override
    public boolean mayRead(StoredFile file) {
        return current.may("library.use") && !entities.createNativeQuery("""
                select 1 from file_names n
                  join content_library_versions v on v.organization_id = n.organization_id and v.id = n.named_by_id
                  join content_library_items i on i.organization_id = v.organization_id and i.id = v.item_id and i.deleted_at is null
                 where n.organization_id = ?1 and n.file_id = ?2 and n.named_by_type = ?3 limit 1
                """)
            .setParameter(1, current.organizationId()).setParameter(2, file.id()).setParameter(3, ItemVersions.NAMER).getResultList().isEmpty();
    }
}
