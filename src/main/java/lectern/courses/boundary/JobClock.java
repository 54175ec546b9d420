package lectern.courses.boundary;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import lectern.platform.database.AsOperator;

/** Says for the imports and copies of this process that they live, and takes up those whose process has died. Every node runs it. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobClock {

    private static final Logger LOG = Logger.getLogger("lectern.courses");
    // A cancelled import still has files to let go; a cancelled copy has left nothing.
    private static final JobRows IMPORTS = new JobRows("course_imports", "'importing', 'cancelled'");
    private static final JobRows COPIES = new JobRows("course_copies", "'copying'");

    @Inject
    @AsOperator
    DataSource operator;

    @Inject
    ImportRunner imports;

    @Inject
    CopyRunner copies;

    @Inject
    Clock clock;

    @Schedule(second = "*/5", minute = "*", hour = "*", persistent = false)
    void tick() {
        if (isStopping()) {
            return;
        }
        try (Connection connection = operator.getConnection()) {
            Instant now = clock.instant();
            IMPORTS.beat(connection, imports.running(), now);
            COPIES.beat(connection, copies.running(), now);
            IMPORTS.takeUp(connection, now).forEach(job -> imports.start(new ImportJob(job.id(), job.attempt(), job.organization(), job.member())));
            COPIES.takeUp(connection, now).forEach(job -> copies.start(new CopyJob(job.id(), job.attempt(), job.organization(), job.member())));
        } catch (SQLException e) {
            // The process may have begun to stop meanwhile, and the database with it.
            LOG.log(isStopping() ? Level.FINE : Level.WARNING, e, () -> "Looking for work without a process failed; trying again in five seconds");
        }
    }

    private static boolean isStopping() {
        return Boolean.getBoolean("lectern.draining");
    }
}
