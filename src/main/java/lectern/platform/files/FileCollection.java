package lectern.platform.files;

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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import lectern.platform.database.AsOperator;

/** Collects files that no row, version or draft has named for seven days. Several nodes may run it at once. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FileCollection {

    private static final Logger LOG = Logger.getLogger("lectern.files");
    private static final Duration KEPT = Duration.ofDays(7);
    private static final String COLLECT = """
        update files set status = 'collected'
        where (organization_id, id) in (
          select organization_id, id from files where status = 'stored' and unnamed_since < ? order by unnamed_since limit 500 for update skip locked)
        returning path
        """;

    @Inject
    @AsOperator
    DataSource operator;

    @Inject
    FileStore store;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void hourly() {
        try {
            int collected = collect();
            if (collected > 0) {
                LOG.info(() -> collected + " files that nothing names were collected");
            }
        } catch (SQLException e) {
            LOG.log(Level.WARNING, e, () -> "Collecting files failed; the next hour tries again");
        }
    }

    int collect() throws SQLException {
        List<String> paths = new ArrayList<>();
        try (Connection connection = operator.getConnection(); PreparedStatement update = connection.prepareStatement(COLLECT)) {
            update.setObject(1, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC));
            try (ResultSet rows = update.executeQuery()) {
                while (rows.next()) {
                    paths.add(rows.getString(1));
                }
            }
        }
        // The rows go first: content without a row is only space, a row without content is a broken page.
        paths.forEach(store::remove);
        return paths.size();
    }
}
