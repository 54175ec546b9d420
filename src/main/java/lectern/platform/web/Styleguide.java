package lectern.platform.web;

import static java.util.Map.entry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import lectern.platform.web.Chart.Point;

/**
 * What the page of all components shows.
 *
 * @param themes light, dark, or both side by side
 */
public record Styleguide(List<String> themes, Fields form, Instant now) {

    /** A choice of a field. */
    public record Option(String value, String label, String help) {
    }

    /** A tab, or a step of a longer way. */
    public record Tab(String href, String label, Integer count, boolean current, boolean done) {
    }

    /** A row of the table. */
    public record Row(String name, String initials, int hue, int done, String kind, String status) {
    }

    /** A link of the breadcrumb. */
    public record Crumb(String href, String label) {
    }

    static Styleguide of(String theme, Instant now) {
        List<String> themes = "light".equals(theme) || "dark".equals(theme) ? List.of(theme) : List.of("light", "dark");
        Fields form = Fields.of(Map.ofEntries(entry("title", "Reading a balance sheet"), entry("address", "reading a balance sheet"),
            entry("language", "en"), entry("zone", "Europe/Berlin"), entry("starts", "2026-04-14"), entry("at", "09:30"), entry("session", "2026-04-14T09:30"),
            entry("open", "true"), entry("who", "everyone"), entry("days", List.of("mon", "wed")),
            entry("article", "<p>Begin at the <strong>bottom right</strong>, with equity.</p>")));
        form.reject("address", "platform.form.choose").reject("missing", "platform.form.required");
        return new Styleguide(themes, form, now);
    }

    public boolean isBoth() {
        return themes.size() == 2;
    }

    public boolean isLight() {
        return themes.equals(List.of("light"));
    }

    public boolean isDark() {
        return themes.equals(List.of("dark"));
    }

    public List<String> tokens() {
        return List.of("paper", "surface", "sunken", "ink", "ink-2", "ink-3", "line", "line-2", "edge", "accent", "accent-tint", "accent-line",
            "good", "warn", "bad", "info", "mark");
    }

    public List<Integer> hues() {
        return List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    public List<Option> languages() {
        return List.of(new Option("en", "English", null), new Option("de", "Deutsch", null));
    }

    public List<Option> audiences() {
        return List.of(new Option("everyone", "Everyone in the organization", "It stands in the catalogue."),
            new Option("invited", "Only who is invited", null));
    }

    public List<Option> days() {
        return List.of(new Option("mon", "Monday", null), new Option("tue", "Tuesday", null), new Option("wed", "Wednesday", null));
    }

    public List<String> zones() {
        return List.of("Europe/Berlin", "Europe/London", "America/New_York");
    }

    public List<Tab> tabs() {
        return List.of(new Tab("#tabs", "Lessons", 13, true, false), new Tab("#tabs", "People", 128, false, false), new Tab("#tabs", "Settings", null, false, false));
    }

    public List<Tab> steps() {
        return List.of(new Tab(null, "Upload", null, false, true), new Tab(null, "Look at the plan", null, true, false), new Tab(null, "Import", null, false, false));
    }

    public List<Row> rows() {
        return List.of(new Row("Hanna Weiss", "HW", 5, 13, "accent", "Completed"), new Row("Ada Marlow", "AM", 0, 5, "plain", "In progress"),
            new Row("Nour Haddad", "NH", 6, 0, "plain", "Enrolled"));
    }

    public List<Crumb> trail() {
        return List.of(new Crumb("#breadcrumb", "Courses"), new Crumb("#breadcrumb", "Reading a balance sheet"));
    }

    public Instant earlier() {
        return now.minus(4, ChronoUnit.MINUTES);
    }

    public Instant yesterday() {
        return now.minus(1, ChronoUnit.DAYS);
    }

    public Chart week() {
        return new Chart("1 h 57 this week", List.of(new Point("Mon", 22, "22 min"), new Point("Tue", 35, "35 min"), new Point("Wed", 0, "nothing"),
            new Point("Thu", 48, "48 min"), new Point("Fri", 12, "12 min"), new Point("Sat", 0, "nothing"), new Point("Sun", 0, "nothing")));
    }

    public String text() {
        return """
            <h2>Read from the bottom up</h2>
            <p>Most people begin at the top left, with cash. Begin at the <a href="#rich-text">bottom right</a> instead, with <em>equity</em>,
            and ask where it came from. <mark>If it was paid in, somebody believed in the idea.</mark></p>
            <blockquote><p>Whoever reads only the left side sees a rich company.</p></blockquote>
            <ul><li>First what can wait for years,</li><li>then what must be paid within one.</li></ul>
            <pre><code>assets = equity + debt</code></pre>
            <table><thead><tr><th>What it has</th><th>Amount</th></tr></thead><tbody><tr><td>Oven</td><td>18,000</td></tr></tbody></table>
            """;
    }
}
