package lectern.guards;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import lectern.testing.Lectern;

/**
 * Counts the rows that an instance's database reads, as the plans say that PostgreSQL writes into its log once they ran
 * (auto_explain): what a scan gave and what it read to throw away.
 */
final class RowsRead implements AutoCloseable {

    private static final Pattern SCAN = Pattern.compile(" on (\\w+)[^(]*\\(.*actual rows=([0-9.]+) loops=(\\d+)\\)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by (?:Filter|Index Recheck): (\\d+)");

    private final Lectern lectern;
    private final Path log;

    private RowsRead(Lectern lectern) {
        this.lectern = lectern;
        this.log = lectern.home().resolve("logs/postgresql.log");
    }

    /** Begins to count; the connections that are open already are closed, since they would say nothing. */
    static RowsRead of(Lectern lectern) throws SQLException, InterruptedException {
        var counting = new RowsRead(lectern);
        counting.administer("alter system set session_preload_libraries = 'auto_explain'",
            "alter system set auto_explain.log_min_duration = 0",
            "alter system set auto_explain.log_analyze = on",
            "alter system set auto_explain.log_timing = off",
            "alter system set auto_explain.log_nested_statements = on",
            "select pg_reload_conf()",
            "select pg_terminate_backend(pid) from pg_stat_activity where usename like 'lectern%'");
        // The pools look once a second whether a connection still lives.
        TimeUnit.MILLISECONDS.sleep(1200);
        return counting;
    }

    /** The size of the log: from here on {@link #since} counts. */
    long mark() throws IOException {
        return Files.size(log);
    }

    /** How many rows of each table were read since a mark. */
    Map<String, Long> since(long mark) throws IOException {
        Map<String, Double> read = new TreeMap<>();
        String table = "";
        double loops = 0;
        for (String line : from(mark).split("\n")) {
            var scan = SCAN.matcher(line);
            if (scan.find()) {
                table = scan.group(1);
                loops = Double.parseDouble(scan.group(3));
                read.merge(table, Double.parseDouble(scan.group(2)) * loops, Double::sum);
            } else if (line.contains("loops=")) {
                table = "";
            }
            var removed = REMOVED.matcher(line);
            if (!table.isEmpty() && removed.find()) {
                read.merge(table, Double.parseDouble(removed.group(1)) * loops, Double::sum);
            }
        }
        Map<String, Long> whole = new TreeMap<>();
        read.forEach((name, rows) -> whole.put(name, Math.round(rows)));
        return whole;
    }

    private String from(long mark) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] text = new byte[(int) (file.length() - mark)];
            file.seek(mark);
            file.readFully(text);
            return new String(text, StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws SQLException {
        administer("alter system reset session_preload_libraries", "alter system set auto_explain.log_min_duration = -1", "select pg_reload_conf()");
    }

    private void administer(String... statements) throws SQLException {
        try (Connection connection = lectern.database().asAdministrator(); var statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }
}
