package lectern.platform.database;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** What the database needs now and then: months of the audit log ahead, and forms handled long ago cleared away. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Upkeep {

    private static final Logger LOG = Logger.getLogger("lectern.database");
    private static final Duration FORMS_KEPT = Duration.ofDays(30);

    @Inject
    @AsOperator
    DataSource operator;

    @Inject
    Clock clock;

    @Schedule(hour = "2", minute = "23", persistent = false)
    void nightly() {
        try {
            Sql database = Sql.on(operator);
            database.call("select ensure_audit_partitions(current_date, 12)");
            database.call("with cleared as (delete from submissions where created_at < ? returning 1) select count(*) from cleared",
                clock.instant().minus(FORMS_KEPT));
        } catch (StatementFailed e) {
            LOG.log(Level.WARNING, e, () -> "The upkeep of the database failed; the next night tries again");
        }
    }
}
