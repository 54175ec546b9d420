package lectern.platform.files;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import lectern.platform.database.AsOperator;
import lectern.platform.database.StatementFailed;

/**
 * Collects files that no row, version or draft has named for seven days, and content that never became a file because its
 * process died. Several nodes may run it at once.
 */
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

    private static final Duration ARRIVING = Duration.ofDays(1);
    private static final String KNOWN = "select id from files where organization_id = ? and id = any (cast(? as uuid[])) and status = 'stored'";
    private static final int UUID_LENGTH = 36;

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

    @Schedule(hour = "3", minute = "41", persistent = false)
    void nightly() {
        try (Connection connection = operator.getConnection()) {
            store.eachFolder(Instant.now().minus(ARRIVING), paths -> removeStrays(connection, paths));
        } catch (SQLException | IOException | UncheckedIOException | StatementFailed e) {
            LOG.log(Level.WARNING, e, () -> "Looking for content without a file failed; the next night tries again");
        }
    }

    // What a dying process left half written has no id for a name.
    private void removeStrays(Connection connection, List<String> paths) {
        if (paths.isEmpty()) {
            return;
        }
        Map<String, String> strays = new HashMap<>();
        paths.forEach(path -> strays.put(path.substring(path.lastIndexOf('/') + 1), path));
        try (PreparedStatement query = connection.prepareStatement(KNOWN)) {
            query.setString(1, paths.get(0).substring(0, paths.get(0).indexOf('/')));
            query.setArray(2, connection.createArrayOf("text", strays.keySet().stream().filter(name -> name.length() == UUID_LENGTH).toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    strays.remove(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new StatementFailed(e);
        }
        strays.values().forEach(store::remove);
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
