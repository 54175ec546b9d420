package lectern.enrollments.boundary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lectern.enrollments.control.RosterFilter;

/** The roster's address: whom it shows, in what order. Values it does not know count as left out. */
public record RosterQuery(String show, String q, String order, UUID run) {

    static final List<String> GROUPS = List.of("all", "not_started", "away", "in_progress", "completed", "dropped");
    private static final List<String> ORDERS = List.of("seen", "away", "name", "progress");
    private static final int LONGEST = 120;

    static RosterQuery of(String show, String q, String order, UUID run) {
        String name = text(q).strip();
        return new RosterQuery(GROUPS.contains(text(show)) ? show : "all", name.substring(0, Math.min(LONGEST, name.length())),
            ORDERS.contains(text(order)) ? order : "seen", run);
    }

    private static String text(String value) {
        return value == null ? "" : value.replace("\0", "");
    }

    RosterFilter filter(String after) {
        return new RosterFilter(show, q.toLowerCase(Locale.ROOT), order, run, text(after));
    }

    RosterQuery showing(String group) {
        return new RosterQuery(group, q, order, run);
    }

    RosterQuery by(String other) {
        return new RosterQuery(show, q, other, run);
    }

    RosterQuery of(UUID other) {
        return new RosterQuery(show, q, order, other);
    }

    public boolean isEverybody() {
        return show.equals("all") && q.isEmpty() && run == null;
    }

    /** The address with the place to go on at, or none. */
    String address(String people, String after) {
        StringBuilder query = new StringBuilder();
        add(query, "show", show.equals("all") ? "" : show);
        add(query, "q", q);
        add(query, "order", order.equals("seen") ? "" : order);
        add(query, "run", run == null ? "" : run.toString());
        add(query, "after", after);
        return people + query;
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
