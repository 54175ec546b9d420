package lectern.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A person with a browser that has no JavaScript: keeps cookies, reads pages, fills in forms; follows redirects only when told. */
public final class Visitor {

    /** The password of everybody in the demo world. */
    public static final String PASSWORD = "lectern-demo";

    private static final HttpClient CLIENT = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();

    private final String base;
    private final Map<String, String> cookies = new TreeMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept", "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Language", "en"));

    private Visitor(String base) {
        this.base = base;
    }

    /** A stranger at an instance. */
    public static Visitor of(Lectern lectern) {
        return at(lectern.url());
    }

    /** A stranger at an address. */
    public static Visitor at(String base) {
        return new Visitor(base);
    }

    /** Sends a header with every request from now on. */
    public Visitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Signs in with the demo password. */
    public Visitor signIn(String email) {
        return signIn(email, PASSWORD);
    }

    /** Signs in and fails when that is refused. */
    public Visitor signIn(String email, String password) {
        var answer = submit(get("/sign-in").formWith("password"), Map.of("email", email, "password", password));
        if (answer.status() != 303) {
            throw new AssertionError("Sign-in of " + email + " answers " + answer.status() + ":\n" + answer.text());
        }
        return this;
    }

    /** Opens a page. */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Opens the page that a redirect points to; any other answer stays as it is. */
    public Answer follow(Answer answer) {
        return answer.location() == null ? answer : get(answer.location());
    }

    /** Sends a form as a browser would: its own values, with these in their place. Paths are uploads, collections several values. */
    public Answer submit(FormElement form, Map<String, ?> values) {
        var fields = new LinkedHashMap<String, Object>(valuesOf(form));
        fields.putAll(values);
        var action = URI.create(form.absUrl("action").isEmpty() ? form.baseUri() : form.absUrl("action"));
        if (form.attr("method").equalsIgnoreCase("post")) {
            return form.attr("enctype").equals("multipart/form-data") ? upload(action.toString(), fields) : post(action.toString(), fields);
        }
        return get(action.getPath() + "?" + encoded(fields));
    }

    /** Posts fields that no form offered. */
    public Answer post(String path, Map<String, ?> fields) {
        return send(fromOurPage(request(path)).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(fields))));
    }

    /** Posts fields and files as multipart/form-data. */
    public Answer upload(String path, Map<String, ?> fields) {
        var boundary = "lectern-" + System.nanoTime();
        return send(fromOurPage(request(path)).header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(multipart(fields, boundary))));
    }

    /** Sends any request: method, path, content type and body as given. */
    public Answer send(String method, String path, String contentType, byte[] body) {
        return send(fromOurPage(request(path)).header("Content-Type", contentType).method(method, BodyPublishers.ofByteArray(body)));
    }

    /** The value of a cookie, or null. */
    public String cookie(String name) {
        return cookies.get(name);
    }

    /** Puts a cookie into the browser. */
    public Visitor cookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpRequest.Builder fromOurPage(HttpRequest.Builder request) {
        if (!headers.containsKey("Origin")) {
            request.header("Origin", base);
        }
        return headers.containsKey("Sec-Fetch-Site") ? request : request.header("Sec-Fetch-Site", "same-origin");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(response.uri(), response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || setCookie.matches("(?i).*;\\s*max-age=0(;.*)?")) {
            cookies.remove(pair[0].strip());
        } else {
            cookies.put(pair[0].strip(), pair[1].strip());
        }
    }

    private static Map<String, Object> valuesOf(FormElement form) {
        var values = new LinkedHashMap<String, Object>();
        for (var field : form.elements()) {
            var name = field.attr("name");
            if (name.isEmpty() || field.hasAttr("disabled") || field.normalName().equals("button") || field.attr("type").matches("submit|button|image|reset|file")) {
                continue;
            }
            if (field.attr("type").matches("checkbox|radio") && !field.hasAttr("checked")) {
                continue;
            }
            add(values, name, field);
        }
        return values;
    }

    private static void add(Map<String, Object> values, String name, Element field) {
        if (field.normalName().equals("select")) {
            var chosen = field.select("option[selected]").eachAttr("value");
            var first = field.select("option").stream().limit(field.hasAttr("multiple") ? 0 : 1).map(Element::val).toList();
            values.put(name, chosen.isEmpty() ? first : chosen);
            return;
        }
        var value = field.attr("type").matches("checkbox|radio") && !field.hasAttr("value") ? "on" : field.val();
        values.merge(name, value, (before, more) -> {
            var all = new ArrayList<Object>(before instanceof Collection<?> several ? several : List.of(before));
            all.add(more);
            return all;
        });
    }

    private static String encoded(Map<String, ?> fields) {
        return fields.entrySet().stream()
            .flatMap(f -> (f.getValue() instanceof Collection<?> several ? several : List.of(f.getValue())).stream()
                .map(value -> encode(f.getKey()) + "=" + encode(String.valueOf(value))))
            .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] multipart(Map<String, ?> fields, String boundary) {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> {
            for (var one : value instanceof Collection<?> several ? several : List.of(value)) {
                part(body, boundary, name, one);
            }
        });
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String boundary, String name, Object value) {
        try {
            var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
            var file = value instanceof Path path ? "; filename=\"" + path.getFileName() + "\"\r\nContent-Type: application/octet-stream" : "";
            body.writeBytes((head + file + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.writeBytes(value instanceof Path path ? Files.readAllBytes(path) : String.valueOf(value).getBytes(StandardCharsets.UTF_8));
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
