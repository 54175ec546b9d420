package lectern.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lectern.platform.crypto.Keys;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.Separately;

/** Browsers that are signed in. A session ends after twelve idle hours, and after thirty days in any case. */
@ApplicationScoped
public class Sessions {

    /** A browser of the person who is signed in. */
    public record Open(UUID id, String userAgent, String ip, Instant startedAt, Instant seenAt) {
    }

    private static final Duration IDLE = Duration.ofHours(12);

    @Inject
    Separately separately;

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    @Inject
    Clock clock;

    /** Starts a session in this browser, in place of the one it had, and answers its token. */
    public String start(UUID person) {
        String token = Keys.token(32);
        separately.asApplication().call("select start_session(?, ?, ?, ?, ?, ?)", person, Keys.hash(token), current.userAgent(), current.address(),
            clock.instant(), current.person().map(Current.Person::sessionId).orElse(null));
        return token;
    }

    /** Ends the session of this browser. */
    public void endThis() {
        current.person().ifPresent(person -> end(person.sessionId(), null));
    }

    /** Ends one of the person's sessions; false when they have none of this id. */
    public boolean end(UUID session) {
        return end(session, null) > 0;
    }

    /** Ends all of the person's sessions but this one. */
    public void endOthers() {
        end(null, current.person().orElseThrow().sessionId());
    }

    private int end(UUID ended, UUID kept) {
        Object count = entities.createNativeQuery("select end_sessions(?1, ?2, ?3)")
            .setParameter(1, current.personId()).setParameter(2, ended).setParameter(3, kept).getSingleResult();
        return ((Number) count).intValue();
    }

    /** The person's living sessions, the last used first. */
    public List<Open> open() {
        List<?> rows = entities.createNativeQuery("""
                select id, user_agent, ip, created_at, last_seen_at
                  from sessions
                 where user_id = ?1 and expires_at > ?2 and last_seen_at > ?3
                 order by last_seen_at desc, id
                 limit 100
                """)
            .setParameter(1, current.personId()).setParameter(2, at(clock.instant())).setParameter(3, at(clock.instant().minus(IDLE)))
            .getResultList();
        return rows.stream().map(row -> open((Object[]) row)).toList();
    }

    private static Open open(Object[] row) {
        return new Open((UUID) row[0], (String) row[1], (String) row[2], instant(row[3]), instant(row[4]));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : ((java.sql.Timestamp) value).toInstant();
    }
}
