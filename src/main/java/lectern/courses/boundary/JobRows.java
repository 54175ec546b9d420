package lectern.courses.boundary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lectern.platform.tenancy.Current;

/** A table whose rows are work in the background, each with the moment its process was last heard of. */
final class JobRows {

    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final String beat;
    private final String takeUp;

    /** A piece of work whose process has died; it is ours now. */
    record Abandoned(UUID id, int attempt, Current.Organization organization, Current.Member member) {
    }

    /** {@code underWay} are the words of the statuses of work that a process is at, as SQL writes them. */
    JobRows(String table, String underWay) {
        beat = "update %s set heartbeat_at = ? where id = any (?) and status in (%s)".formatted(table, underWay);
        // Only one process gets a row; the others pass it over.
        takeUp = """
            update %1$s i set heartbeat_at = ?, attempt_count = i.attempt_count + 1
              from organizations o, memberships m
             where (i.organization_id, i.id) in (
                 select organization_id, id from %1$s where status in (%2$s) and heartbeat_at < ?
                  order by heartbeat_at limit 2 for update skip locked)
               and o.id = i.organization_id and m.organization_id = i.organization_id and m.id = i.requested_by_id
            returning i.id, i.attempt_count, o.id, o.slug, o.name, o.accent_colour, o.logo_file_id, m.id, m.full_name
            """.formatted(table, underWay);
    }

    /** Says of the work of this process that it lives. */
    void beat(Connection connection, Set<UUID> running, Instant now) throws SQLException {
        if (running.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(beat)) {
            update.setObject(1, moment(now));
            update.setArray(2, connection.createArrayOf("uuid", running.toArray()));
            update.executeUpdate();
        }
    }

    /** Takes up some of the work whose process has fallen silent. */
    List<Abandoned> takeUp(Connection connection, Instant now) throws SQLException {
        List<Abandoned> taken = new ArrayList<>();
        try (PreparedStatement update = connection.prepareStatement(takeUp)) {
            update.setObject(1, moment(now));
            update.setObject(2, moment(now.minus(SILENCE)));
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    taken.add(new Abandoned(row.getObject(1, UUID.class), row.getInt(2),
                        new Current.Organization(row.getObject(3, UUID.class), row.getString(4), row.getString(5), row.getString(6), row.getObject(7, UUID.class)),
                        new Current.Member(row.getObject(8, UUID.class), row.getString(9), List.of())));
                }
            }
        }
        return taken;
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
