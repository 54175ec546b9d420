package lectern.library.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lectern.library.entity.LibraryFolder;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.TenantKey;

/** The folders of the library. */
@ApplicationScoped
public class Folders {

    /** Folders an organization may have. */
    public static final int MOST = 500;

    /** A folder as lists show it; those inside others come after the one they lie in. */
    public record Folder(UUID id, UUID parentId, int depth, String name) {
    }

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** All folders in the order of a tree. */
    public List<Folder> all() {
        return Row.list(entities.createNativeQuery("""
                with recursive tree (id, parent_id, depth, name, path) as (
                  select f.id, f.parent_id, f.depth, f.name, array[f.name_key] from content_library_folders f where f.organization_id = ?1 and f.parent_id is null
                  union all
                  select f.id, f.parent_id, f.depth, f.name, t.path || f.name_key
                    from tree t join content_library_folders f on f.organization_id = ?1 and f.parent_id = t.id)
                select id, parent_id, depth, name from tree order by path, id limit ?2
                """)
            .setParameter(1, current.organizationId()).setParameter(2, MOST), row -> new Folder(row.uuid(), row.uuid(), row.number(), row.text()));
    }

    public Optional<LibraryFolder> byId(UUID id) {
        return Optional.ofNullable(entities.find(LibraryFolder.class, new TenantKey(current.organizationId(), id)));
    }

    /** Whoever makes, renames or deletes folders waits for others who do. */
    public void hold() {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('library.folders ' || ?1, 0))")
            .setParameter(1, current.organizationId().toString()).getSingleResult();
    }

    /** Whether another folder beside it has this name. */
    public boolean isTaken(UUID parentId, String name, UUID other) {
        return !entities.createNativeQuery("""
                select 1 from content_library_folders
                 where organization_id = ?1 and coalesce(parent_id, ?5) = ?2 and name_key = lower(?3) and id <> ?4
                """)
            .setParameter(1, current.organizationId()).setParameter(2, orNone(parentId)).setParameter(3, name).setParameter(4, orNone(other))
            .setParameter(5, orNone(null)).getResultList().isEmpty();
    }

    /** Whether nothing lies in it; what is in the trash does not count. */
    public boolean isEmpty(UUID id) {
        return entities.createNativeQuery("""
                (select 1 from content_library_items where organization_id = ?1 and folder_id = ?2 and deleted_at is null limit 1)
                union all
                (select 1 from content_library_folders where organization_id = ?1 and parent_id = ?2 limit 1)
                """)
            .setParameter(1, current.organizationId()).setParameter(2, id).getResultList().isEmpty();
    }

    public void add(LibraryFolder folder) {
        entities.persist(folder);
    }

    public void remove(LibraryFolder folder) {
        entities.remove(folder);
    }

    private static UUID orNone(UUID id) {
        return id == null ? new UUID(0, 0) : id;
    }
}
