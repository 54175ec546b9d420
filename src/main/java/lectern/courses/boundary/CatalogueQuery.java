package lectern.courses.boundary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lectern.courses.control.CatalogueFilter;

/** The catalogue's address: what is searched for, in what order. Values it does not know count as left out. */
public record CatalogueQuery(String q, String subject, String level, boolean isMine, String status, String order) {

    static final Set<String> LEVELS = Set.of("beginner", "intermediate", "advanced");
    private static final Set<String> STATUSES = Set.of("published", "draft", "archived");
    private static final int LONGEST = 200;

    static CatalogueQuery of(String q, String subject, String level, String mine, String status, String order, boolean isAuthor) {
        return new CatalogueQuery(text(q), text(subject), LEVELS.contains(text(level)) ? level : "", !text(mine).isEmpty(),
            isAuthor && STATUSES.contains(text(status)) ? status : "published", "title".equals(order) ? "title" : "newest");
    }

    private static String text(String value) {
        String stripped = value == null ? "" : value.replace("\0", "").strip();
        return stripped.substring(0, Math.min(LONGEST, stripped.length()));
    }

    CatalogueFilter filter(String after) {
        return new CatalogueFilter(q, subject, level, isMine, status, order, text(after));
    }

    /** Whether nothing in particular is asked for. */
    public boolean isPlain() {
        return q.isEmpty() && subject.isEmpty() && level.isEmpty() && !isMine && status.equals("published");
    }

    CatalogueQuery all() {
        return new CatalogueQuery(q, "", level, false, "published", order);
    }

    CatalogueQuery mine() {
        return new CatalogueQuery(q, "", level, true, "published", order);
    }

    CatalogueQuery about(String other) {
        return new CatalogueQuery(q, other, level, false, status, order);
    }

    CatalogueQuery at(String otherLevel) {
        return new CatalogueQuery(q, subject, otherLevel, isMine, status, order);
    }

    CatalogueQuery in(String otherStatus) {
        return new CatalogueQuery(q, subject, level, false, otherStatus, order);
    }

    CatalogueQuery by(String otherOrder) {
        return new CatalogueQuery(q, subject, level, isMine, status, otherOrder);
    }

    /** The address below the catalogue's, with the place to go on at, or none. */
    String address(String catalogue, String after) {
        List<String> parts = new ArrayList<>();
        add(parts, "q", q);
        add(parts, "subject", subject);
        add(parts, "level", level);
        add(parts, "mine", isMine ? "yes" : "");
        add(parts, "status", status.equals("published") ? "" : status);
        add(parts, "order", order.equals("newest") ? "" : order);
        add(parts, "after", after);
        return parts.isEmpty() ? catalogue : catalogue + "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
