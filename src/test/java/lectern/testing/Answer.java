package lectern.testing;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** What came back for one request. */
public record Answer(URI uri, int status, HttpHeaders headers, byte[] body) {

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as an HTML page. */
    public Document document() {
        return Jsoup.parse(text(), uri.toString());
    }

    /** The first value of a header, or null. */
    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /** Where a redirect points to, as a path of this instance, or null. */
    public String location() {
        var location = header("Location");
        if (location == null) {
            return null;
        }
        var target = uri.resolve(location);
        return target.getAuthority().equals(uri.getAuthority()) ? target.toString().substring(target.toString().indexOf(target.getAuthority()) + target.getAuthority().length()) : target.toString();
    }

    /** The form a CSS selector finds; fails when there is none. */
    public FormElement form(String selector) {
        if (document().selectFirst(selector) instanceof FormElement form) {
            return form;
        }
        throw new AssertionError("No form " + selector + " on " + uri + " (" + status + "):\n" + text());
    }

    /** The form that has a field of this name; fails when there is none. */
    public FormElement formWith(String field) {
        return document().select("form").stream().filter(form -> form.select("[name=" + field + "]").size() > 0)
            .map(FormElement.class::cast).findFirst()
            .orElseThrow(() -> new AssertionError("No form with a field " + field + " on " + uri + " (" + status + "):\n" + text()));
    }

    /** The text of the first element a CSS selector finds, or null. */
    public String textOf(String selector) {
        Element found = document().selectFirst(selector);
        return found == null ? null : found.text();
    }
}
