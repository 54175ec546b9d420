package lectern.courses.boundary;

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
import lectern.platform.database.AsOperator;
import lectern.platform.database.Sql;
import lectern.platform.database.StatementFailed;

/** Clears away every night who had a lesson open the day before. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PresenceClock {

    private static final Logger LOG = Logger.getLogger("lectern.courses");
    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    @AsOperator
    DataSource operator;

    @Inject
    Clock clock;

    @Schedule(hour = "3", minute = "7", persistent = false)
    void nightly() {
        try {
            Sql.on(operator).call("with cleared as (delete from lesson_presence where seen_at < ? returning 1) select count(*) from cleared",
                clock.instant().minus(KEPT));
        } catch (StatementFailed e) {
            LOG.log(Level.WARNING, e, () -> "Clearing away who had lessons open failed; the next night tries again");
        }
    }
}
