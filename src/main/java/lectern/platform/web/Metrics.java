package lectern.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Figures about requests, in the Prometheus text format. */
@ApplicationScoped
public class Metrics {

    private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5};

    private record Key(String method, String route, int status) {
    }

    private static final class Series {
        private final LongAdder count = new LongAdder();
        private final LongAdder microseconds = new LongAdder();
        private final LongAdder statements = new LongAdder();
        private final LongAdder[] buckets = new LongAdder[BOUNDS.length];

        private Series() {
            for (int i = 0; i < buckets.length; i++) {
                buckets[i] = new LongAdder();
            }
        }

        private void add(double milliseconds, int sql) {
            count.increment();
            microseconds.add(Math.round(milliseconds * 1000));
            statements.add(sql);
            for (int i = 0; i < BOUNDS.length; i++) {
                if (milliseconds / 1000 <= BOUNDS[i]) {
                    buckets[i].increment();
                }
            }
        }
    }

    private final ConcurrentHashMap<Key, Series> requests = new ConcurrentHashMap<>();

    void answered(String method, String route, int status, double milliseconds, int statements) {
        requests.computeIfAbsent(new Key(method, route, status), key -> new Series()).add(milliseconds, statements);
    }

    String text() {
        StringBuilder out = new StringBuilder(4096);
        out.append("# TYPE lectern_request_seconds histogram\n");
        requests.forEach((key, series) -> histogram(out, key, series));
        out.append("# TYPE lectern_sql_statements_total counter\n");
        requests.forEach((key, series) ->
            out.append("lectern_sql_statements_total{").append(labels(key)).append("} ").append(series.statements.sum()).append('\n'));
        Runtime runtime = Runtime.getRuntime();
        out.append("# TYPE lectern_heap_used_bytes gauge\nlectern_heap_used_bytes ").append(runtime.totalMemory() - runtime.freeMemory()).append('\n');
        out.append("# TYPE lectern_heap_max_bytes gauge\nlectern_heap_max_bytes ").append(runtime.maxMemory()).append('\n');
        return out.toString();
    }

    private static void histogram(StringBuilder out, Key key, Series series) {
        String labels = labels(key);
        for (int i = 0; i < BOUNDS.length; i++) {
            out.append("lectern_request_seconds_bucket{").append(labels).append(",le=\"").append(BOUNDS[i]).append("\"} ")
                .append(series.buckets[i].sum()).append('\n');
        }
        long count = series.count.sum();
        out.append("lectern_request_seconds_bucket{").append(labels).append(",le=\"+Inf\"} ").append(count).append('\n');
        out.append("lectern_request_seconds_sum{").append(labels).append("} ")
            .append(String.format(Locale.ROOT, "%.6f", series.microseconds.sum() / 1e6)).append('\n');
        out.append("lectern_request_seconds_count{").append(labels).append("} ").append(count).append('\n');
    }

    private static String labels(Key key) {
        return "method=\"" + key.method() + "\",route=\"" + key.route() + "\",status=\"" + key.status() + "\"";
    }
}
