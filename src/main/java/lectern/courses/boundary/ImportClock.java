package lectern.courses.boundary;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import lectern.platform.database.AsOperator;
import lectern.platform.tenancy.Current;

/** Says for the imports of this process that they live, and takes up those whose process has died. Every node runs it. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportClock {

    private static final Logger LOG = Logger.getLogger("lectern.courses");
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final String BEAT = "update course_imports set heartbeat_at = ? where id = any (?) and status in ('importing', 'cancelled')";
    // Only one process gets a row; the others pass it over.
    private static final String TAKE_UP = """
        update course_imports i set heartbeat_at = ?, attempt_count = i.attempt_count + 1
          from organizations o, memberships m
         where (i.organization_id, i.id) in (
             select organization_id, id from course_imports where status in ('importing', 'cancelled') and heartbeat_at < ?
              order by heartbeat_at limit 2 for update skip locked)
           and o.id = i.organization_id and m.organization_id = i.organization_id and m.id = i.requested_by_id
        returning i.id, i.attempt_count, o.id, o.slug, o.name, o.accent_colour, o.logo_file_id, m.id, m.full_name
        """;

    @Inject
    @AsOperator
    DataSource operator;

    @Inject
    ImportRunner runner;

    @Inject
    Clock clock;

    @Schedule(second = "*/5", minute = "*", hour = "*", persistent = false)
    void tick() {
        if (isStopping()) {
            return;
        }
        try (Connection connection = operator.getConnection()) {
            beat(connection, runner.running());
            abandoned(connection).forEach(runner::start);
        } catch (SQLException e) {
            // The process may have begun to stop meanwhile, and the database with it.
            LOG.log(isStopping() ? Level.FINE : Level.WARNING, e, () -> "Looking for imports without a process failed; trying again in five seconds");
        }
    }

    private static boolean isStopping() {
        return Boolean.getBoolean("lectern.draining");
    }

    private void beat(Connection connection, Set<UUID> running) throws SQLException {
        if (running.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(BEAT)) {
            update.setObject(1, now());
            update.setArray(2, connection.createArrayOf("uuid", running.toArray()));
            update.executeUpdate();
        }
    }

    private List<ImportJob> abandoned(Connection connection) throws SQLException {
        List<ImportJob> jobs = new ArrayList<>();
        try (PreparedStatement update = connection.prepareStatement(TAKE_UP)) {
            update.setObject(1, now());
            update.setObject(2, now().minus(SILENCE));
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    jobs.add(new ImportJob(row.getObject(1, UUID.class), row.getInt(2),
                        new Current.Organization(row.getObject(3, UUID.class), row.getString(4), row.getString(5), row.getString(6), row.getObject(7, UUID.class)),
                        new Current.Member(row.getObject(8, UUID.class), row.getString(9), List.of())));
                }
            }
        }
        return jobs;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
