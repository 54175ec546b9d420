package lectern.reviews.control;

import java.util.Locale;

/** In which order a list of reviews stands. */
public enum ReviewOrder {

    NEW("r.submitted_at desc, r.id desc", "cast(cast(extract(epoch from r.submitted_at) * 1000000 as bigint) as text) || ',' || r.id",
        "(r.submitted_at, r.id) < (timestamptz 'epoch' + cast(?5 as bigint) * interval '1 microsecond', cast(?6 as uuid))"),
    BEST("r.stars desc, r.id desc", "r.stars || ',' || r.id", "(r.stars, r.id) < (cast(?5 as bigint), cast(?6 as uuid))"),
    WORST("r.stars, r.id", "r.stars || ',' || r.id", "(r.stars, r.id) > (cast(?5 as bigint), cast(?6 as uuid))");

    private final String columns;
    private final String mark;
    private final String after;

    ReviewOrder(String columns, String mark, String after) {
        this.columns = columns;
        this.mark = mark;
        this.after = after;
    }

    /** The order an address names; the newest first when it names none that there is. */
    public static ReviewOrder of(String word) {
        return "best".equals(word) ? BEST : "worst".equals(word) ? WORST : NEW;
    }

    /** The word in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String columns() {
        return columns;
    }

    String mark() {
        return mark;
    }

    String after() {
        return after;
    }
}
