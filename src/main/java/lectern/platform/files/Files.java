package lectern.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lectern.platform.crypto.Uuids;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.TenantKey;
import org.apache.tika.Tika;

/** The files of an organization. */
@ApplicationScoped
public class Files {

    private static final int LONGEST_NAME = 200;

    private final Tika types = new Tika();

    @Inject
    EntityManager entities;

    @Inject
    FileStore store;

    @Inject
    Current current;

    @Inject
    Event<Discarded> discarded;

    /**
     * Stores an upload for a thing. The content is written at once; the row becomes visible with the transaction, and
     * content whose transaction failed is collected later.
     *
     * @throws FileRefused when the kind does not take it
     */
    public StoredFile store(InputStream content, String name, FileKind kind, String subjectType, UUID subjectId) {
        Arrived arrived = receive(Uuids.next(), content, name, kind);
        if (arrived.content().size() == 0) {
            forget(arrived);
            throw new FileRefused("empty");
        }
        return add(arrived, subjectType, subjectId);
    }

    /**
     * Content that lies in the store but is nobody's file yet.
     *
     * @param name the name it may have, made safe
     */
    public record Arrived(UUID id, String name, String mediaType, FileStore.Stored content) {
    }

    /**
     * Writes content without touching the database, for work that is too long for a transaction; {@link #add} makes it a
     * file. What neither becomes a file nor is forgotten is collected later.
     *
     * @throws FileRefused when the kind does not take it
     */
    public Arrived receive(UUID id, InputStream content, String name, FileKind kind) {
        FileStore.Stored stored = store.put(current.organizationId(), id, content, kind.maxBytes());
        Arrived arrived = new Arrived(id, safe(name), types.detect(stored.prefix(), name), stored);
        if (!kind.allows(arrived.mediaType())) {
            forget(arrived);
            throw new FileRefused("wrong-type", arrived.mediaType());
        }
        return arrived;
    }

    /** Makes a file of a thing out of content that has arrived. */
    public StoredFile add(Arrived arrived, String subjectType, UUID subjectId) {
        StoredFile file = new StoredFile(current.organizationId(), arrived.id(), arrived.name(), arrived.mediaType(), arrived.content(), subjectType,
            subjectId, current.member().map(Current.Member::id).orElse(null));
        entities.persist(file);
        return file;
    }

    /** Removes content that will not become a file. */
    public void forget(Arrived arrived) {
        store.remove(arrived.content().path());
    }

    /** Takes a file out altogether: its row with this transaction, its content once that has succeeded. */
    public void discard(UUID id) {
        find(id).ifPresent(file -> {
            entities.flush();
            entities.createNativeQuery("delete from files where organization_id = ?1 and id = ?2")
                .setParameter(1, file.organizationId()).setParameter(2, file.id()).executeUpdate();
            entities.detach(file);
            discarded.fire(new Discarded(file.path()));
        });
    }

    record Discarded(String path) {
    }

    void removeContent(@Observes(during = TransactionPhase.AFTER_SUCCESS) Discarded file) {
        store.remove(file.path());
    }

    public Optional<StoredFile> find(UUID id) {
        return Optional.ofNullable(entities.find(StoredFile.class, new TenantKey(current.organizationId(), id))).filter(StoredFile::isStored);
    }

    /** The files that belong to a thing, newest first, at most {@code limit}. */
    public List<StoredFile> of(String subjectType, UUID subjectId, int limit) {
        return entities.createQuery("""
                select f from StoredFile f
                where f.organizationId = :organization and f.subjectType = :type and f.subjectId = :subject and f.status = 'stored'
                order by f.id desc
                """, StoredFile.class)
            .setParameter("organization", current.organizationId()).setParameter("type", subjectType).setParameter("subject", subjectId)
            .setMaxResults(limit).getResultList();
    }

    /** Says which files a row, version or draft names now; files it named before and no longer names are let go. */
    public void name(String namerType, UUID namerId, Collection<UUID> fileIds) {
        String kept = "{" + String.join(",", fileIds.stream().map(UUID::toString).toList()) + "}";
        entities.flush();
        entities.createNativeQuery("""
                delete from file_names
                where organization_id = ?1 and named_by_type = ?2 and named_by_id = ?3 and not (file_id = any (cast(?4 as uuid[])))
                """)
            .setParameter(1, current.organizationId()).setParameter(2, namerType).setParameter(3, namerId).setParameter(4, kept)
            .executeUpdate();
        if (!fileIds.isEmpty()) {
            entities.createNativeQuery("""
                    insert into file_names (organization_id, file_id, named_by_type, named_by_id)
                    select f.organization_id, f.id, ?2, ?3 from files f
                    where f.organization_id = ?1 and f.id = any (cast(?4 as uuid[])) and f.status = 'stored'
                    on conflict do nothing
                    """)
                .setParameter(1, current.organizationId()).setParameter(2, namerType).setParameter(3, namerId).setParameter(4, kept)
                .executeUpdate();
        }
    }

    /** A name as it may stand in an address and a download: no folders, no control characters, not too long, its ending kept. */
    public static String safe(String name) {
        String base = name == null ? "" : name.replace('\\', '/');
        base = base.substring(base.lastIndexOf('/') + 1).replaceAll("[\\p{Cntrl}\"<>|:*?#%;&+]", "-").strip();
        if (base.isEmpty() || base.startsWith(".")) {
            base = "file" + base;
        }
        if (base.length() <= LONGEST_NAME) {
            return base;
        }
        int dot = base.lastIndexOf('.');
        String ending = dot > 0 && base.length() - dot <= 10 ? base.substring(dot) : "";
        return base.substring(0, LONGEST_NAME - ending.length()) + ending;
    }
}
