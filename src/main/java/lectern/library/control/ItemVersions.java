package lectern.library.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lectern.courses.entity.Obligation;
import lectern.library.entity.KeptLesson;
import lectern.platform.crypto.Uuids;
import lectern.platform.database.Row;
import lectern.platform.files.Files;
import lectern.platform.richtext.RichText;
import lectern.platform.tenancy.Current;

/** The versions of items. */
@ApplicationScoped
public class ItemVersions {

    /** Under this name versions hold on to their files. */
    public static final String NAMER = "library_version";

    /** Versions of an item that are kept. */
    static final int KEPT = 20;

    private static final int LONGEST_WORDS = 200_000;

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    @Inject
    Files files;

    /** Publishes what the lessons hold now; answers the version's number, or nothing where the newest one holds the same. */
    public OptionalInt publish(UUID item, List<KeptLesson> lessons, String note, Instant at) {
        entities.flush();
        String digest = lessons.stream().map(KeptLesson::mark).collect(Collectors.joining());
        int newest = hold(item);
        if (of(item, newest).filter(version -> isSame(version, digest)).isPresent()) {
            return OptionalInt.empty();
        }
        UUID version = Uuids.next();
        write(item, version, newest + 1, digest, note, at);
        for (int position = 0; position < lessons.size(); position++) {
            write(version, position, lessons.get(position));
        }
        Set<UUID> shown = new HashSet<>();
        lessons.forEach(lesson -> shown.addAll(lesson.files()));
        files.name(NAMER, version, shown);
        entities.createNativeQuery("update content_library_items set newest_number = ?3, published_at = ?4, content_words = ?5 where organization_id = ?1 and id = ?2")
            .setParameter(1, current.organizationId()).setParameter(2, item).setParameter(3, newest + 1).setParameter(4, at.atOffset(ZoneOffset.UTC))
            .setParameter(5, words(lessons)).executeUpdate();
        forget(item, newest + 1 - KEPT);
        return OptionalInt.of(newest + 1);
    }

    /** The versions that are kept, the newest first. */
    public List<ItemVersion> of(UUID item) {
        return Row.list(versions("order by v.number desc").setParameter(2, item), ItemVersions::version);
    }

    public Optional<ItemVersion> of(UUID item, int number) {
        return Row.first(versions("and v.number = ?3").setParameter(2, item).setParameter(3, number), ItemVersions::version);
    }

    /** What a version holds, in its order; nothing where it is kept no longer. */
    public List<KeptLesson> lessons(UUID item, int number) {
        return Row.list(entities.createNativeQuery("""
                select l.lesson_key, l.title, l.lesson_type, l.body, l.target_url, l.file_id, l.planned_minutes, l.completion_rule, l.is_required, l.is_excluded,
                       l.settings::text, l.captions::text
                  from content_library_versions v join content_library_lessons l on l.organization_id = v.organization_id and l.version_id = v.id
                 where v.organization_id = ?1 and v.item_id = ?2 and v.number = ?3 order by l.position
                """)
            .setParameter(1, current.organizationId()).setParameter(2, item).setParameter(3, number), Sources::lesson);
    }

    private Query versions(String which) {
        return entities.createNativeQuery("""
                select v.id, v.number, m.full_name, v.published_at, v.note
                  from content_library_versions v left join memberships m on m.organization_id = v.organization_id and m.id = v.published_by_id
                 where v.organization_id = ?1 and v.item_id = ?2\s""" + which).setParameter(1, current.organizationId());
    }

    /** Waits for others who publish this item, so that what is read afterwards is the newest; answers its newest number. */
    public int hold(UUID item) {
        return ((Number) entities.createNativeQuery("select newest_number from content_library_items where organization_id = ?1 and id = ?2 for no key update")
            .setParameter(1, current.organizationId()).setParameter(2, item).getSingleResult()).intValue();
    }

    private boolean isSame(ItemVersion version, String digest) {
        return !entities.createNativeQuery("select 1 from content_library_versions where organization_id = ?1 and id = ?2 and digest = md5(?3)")
            .setParameter(1, current.organizationId()).setParameter(2, version.id()).setParameter(3, digest).getResultList().isEmpty();
    }

    private void write(UUID item, UUID version, int number, String digest, String note, Instant at) {
        entities.createNativeQuery("""
                insert into content_library_versions (organization_id, id, item_id, number, published_by_id, published_at, note, digest)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, md5(?8))
                """)
            .setParameter(1, current.organizationId()).setParameter(2, version).setParameter(3, item).setParameter(4, number).setParameter(5, current.memberId())
            .setParameter(6, at.atOffset(ZoneOffset.UTC)).setParameter(7, note).setParameter(8, digest).executeUpdate();
    }

    private void write(UUID version, int position, KeptLesson lesson) {
        entities.createNativeQuery("""
                insert into content_library_lessons (organization_id, version_id, position, lesson_key, title, lesson_type, body, target_url, file_id, planned_minutes,
                                                     completion_rule, is_required, is_excluded, settings, captions)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, cast(?9 as uuid), ?10, ?11, ?12, ?13, cast(?14 as jsonb), cast(?15 as jsonb))
                """)
            .setParameter(1, current.organizationId()).setParameter(2, version).setParameter(3, position).setParameter(4, lesson.key()).setParameter(5, lesson.title())
            .setParameter(6, lesson.type()).setParameter(7, lesson.content().body()).setParameter(8, lesson.content().targetUrl())
            .setParameter(9, lesson.content().fileId() == null ? null : lesson.content().fileId().toString()).setParameter(10, lesson.minutes())
            .setParameter(11, lesson.rule()).setParameter(12, lesson.obligation() == Obligation.REQUIRED)
            .setParameter(13, lesson.obligation() == Obligation.EXCLUDED).setParameter(14, lesson.content().settings()).setParameter(15, lesson.captions())
            .executeUpdate();
    }

    private void forget(UUID item, int upTo) {
        entities.createNativeQuery("""
                with gone as (delete from content_library_versions where organization_id = ?1 and item_id = ?2 and number <= ?3 returning id)
                delete from file_names where organization_id = ?1 and named_by_type = ?4 and named_by_id in (select id from gone)
                """)
            .setParameter(1, current.organizationId()).setParameter(2, item).setParameter(3, upTo).setParameter(4, NAMER).executeUpdate();
    }

    private static String words(List<KeptLesson> lessons) {
        String all = lessons.stream().map(lesson -> lesson.title() + "\n" + RichText.text(lesson.content().body())).collect(Collectors.joining("\n"));
        return all.substring(0, Math.min(LONGEST_WORDS, all.length()));
    }

    private static ItemVersion version(Row row) {
        return new ItemVersion(row.uuid(), row.number(), row.text(), row.instant(), row.text());
    }
}
