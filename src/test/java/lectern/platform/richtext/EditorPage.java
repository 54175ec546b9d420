package lectern.platform.richtext;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import lectern.platform.web.Fields;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.FileTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** A page with the product's editor and nothing behind it: real template, words, assets and policy, no container. */
final class EditorPage implements AutoCloseable {

    static final String UPLOAD = "/acme/files";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; report-uri /reports";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html th:lang="${#locale.language}">
            <head>
              <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
              <meta name="csrf" content="token"><title>Editor</title>
              <link rel="stylesheet" th:href="@{asset:css/app.css}">
              <script type="module" th:src="@{asset:js/app.js}"></script>
            </head>
            <body><main th:class="${bare} ? 'author__page' : 'page'"><form id="form" class="form form--wide" method="post" action="/saved">
              <p><a href="#body" id="to-body">To the text</a> <button type="button" id="before">Before</button></p>
              <div th:replace="~{platform/editor :: editor(form=${form}, name='body', label='Text of the lesson', upload=${upload}, bare=${bare}, lang=${lang})}"></div>
              <button id="save" class="button button--primary" name="save" value="yes">Save</button>
            </form></main></body>
            </html>
            """;
    private static final String SHOWN = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>Text</title>
              <link rel="stylesheet" th:href="@{asset:css/app.css}">
              <script type="module" th:src="@{asset:js/app.js}"></script>
            </head>
            <body><main id="main" class="reader__main"><article class="reader__text"><h1 class="reader__title">What the two sides say</h1><div th:replace="~{platform/rich-text :: show(html=${html})}"></div></article></main></body>
            </html>
            """;

    /** What came in by the form, by upload, by the browser's reports on the policy. */
    final List<Map<String, String>> saved = new CopyOnWriteArrayList<>();
    final List<String> uploads = new CopyOnWriteArrayList<>();
    final List<String> reports = new CopyOnWriteArrayList<>();
    /** The text of the next page, and what an upload is answered with. */
    volatile String text = "";
    volatile int uploadStatus = 201;
    volatile long uploadDelay;
    volatile Locale locale = Locale.ENGLISH;

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final TemplateEngine engine = engine();
    private final HttpServer server;

    EditorPage(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", this::answer);
        server.start();
    }

    /** For a look by hand: {@code EditorPage 8130}. */
    public static void main(String[] arguments) throws IOException {
        var page = new EditorPage(Integer.parseInt(arguments[0]));
        page.text = arguments.length > 1 ? Files.readString(Path.of(arguments[1])) : "";
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var query = String.valueOf(exchange.getRequestURI().getQuery());
            if (path.equals("/")) {
                page(exchange, query);
            } else if (path.equals("/saved")) {
                save(exchange);
            } else if (path.equals(UPLOAD)) {
                upload(exchange);
            } else if (path.equals("/reports")) {
                reports.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                send(exchange, 204, "text/plain", new byte[0]);
            } else if (path.equals("/favicon.ico")) {
                send(exchange, 204, "image/png", new byte[0]);
            } else if (path.startsWith("/assets/")) {
                asset(exchange, path.substring(1));
            } else if (path.endsWith("/bakery.png")) {
                send(exchange, 200, "image/png", picture());
            } else if (files.containsKey(path)) {
                send(exchange, 200, "image/png", files.get(path));
            } else {
                send(exchange, 404, "text/plain", new byte[0]);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void page(HttpExchange exchange, String query) throws IOException {
        locale = query.contains("de") ? Locale.GERMAN : Locale.ENGLISH;
        var values = Map.of("form", Fields.of(Map.of("body", text)), "bare", query.contains("bare"), "lang", "de-CH");
        var context = new Context(locale, values);
        context.setVariable("upload", query.contains("plain") ? null : UPLOAD);
        html(exchange, engine.process(PAGE, context));
    }

    private void save(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            var fields = new ConcurrentHashMap<String, String>();
            for (var pair : new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&")) {
                var parts = pair.split("=", 2);
                fields.put(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), URLDecoder.decode(parts[1], StandardCharsets.UTF_8).replace("\r\n", "\n"));
            }
            saved.add(fields);
            text = RichText.show(RichText.store(fields.get("body"), "acme"), "acme");
        }
        html(exchange, engine.process(SHOWN, new Context(locale, Map.of("html", text))));
    }

    private void upload(HttpExchange exchange) throws IOException, InterruptedException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
        Thread.sleep(uploadDelay);
        var name = body.replaceFirst("(?s)^.*?name=\"file\"; filename=\"([^\"]*)\".*$", "$1");
        uploads.add(exchange.getRequestHeaders().getFirst("X-CSRF-Token") + " " + name);
        if (uploadStatus != 201) {
            send(exchange, uploadStatus, "application/problem+json", "{\"title\": \"No\", \"detail\": \"This image is too large.\"}".getBytes(StandardCharsets.UTF_8));
            return;
        }
        var content = body.substring(body.indexOf("\r\n\r\n") + 4, body.lastIndexOf("\r\n--"));
        var path = UPLOAD + "/" + UUID.nameUUIDFromBytes((name + uploads.size()).getBytes(StandardCharsets.UTF_8)) + "/" + name;
        files.put(path, content.getBytes(StandardCharsets.ISO_8859_1));
        send(exchange, 201, "application/json", ("{\"url\": \"" + path + "\", \"width\": 640, \"height\": 300}").getBytes(StandardCharsets.UTF_8));
    }

    /** Two columns of a balance sheet, more or less. */
    static byte[] picture() throws IOException {
        var image = new BufferedImage(640, 300, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0xe0f2f7));
        graphics.fillRect(0, 0, 640, 300);
        graphics.setColor(new Color(0x16697a));
        graphics.fillRect(344, 54, 240, 192);
        graphics.fillRect(56, 140, 240, 106);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static void asset(HttpExchange exchange, String path) throws IOException {
        var type = path.endsWith(".css") ? "text/css" : path.endsWith(".js") ? "text/javascript" : path.endsWith(".svg") ? "image/svg+xml" : "font/woff2";
        send(exchange, 200, type, Files.readAllBytes(Path.of("target/classes").resolve(path)));
    }

    private static void html(HttpExchange exchange, String html) throws IOException {
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        send(exchange, 200, "text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static TemplateEngine engine() {
        var engine = new TemplateEngine();
        var templates = new FileTemplateResolver();
        templates.setPrefix("src/main/resources/templates/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding("UTF-8");
        templates.setCheckExistence(true);
        templates.setOrder(1);
        var inline = new StringTemplateResolver();
        inline.setOrder(2);
        engine.addTemplateResolver(templates);
        engine.addTemplateResolver(inline);
        engine.setLinkBuilder(new AssetLinks(properties("target/classes/assets/assets.properties")));
        engine.setMessageResolver(new Words());
        return engine;
    }

    private static Properties properties(String file) {
        var properties = new Properties();
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            properties.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }

    private static final class AssetLinks extends AbstractLinkBuilder {

        private final Properties names;

        AssetLinks(Properties names) {
            this.names = names;
        }

        @Override
        public String buildLink(IExpressionContext context, String base, Map<String, Object> parameters) {
            return base.startsWith("asset:") ? "/assets/" + names.getProperty(base.substring(6)) : base;
        }
    }

    private static final class Words extends AbstractMessageResolver {

        @Override
        public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
            var language = context.getLocale().equals(Locale.GERMAN) ? "_de" : "";
            var module = key.substring(0, key.indexOf('.'));
            return properties("src/main/resources/messages/" + module + language + ".properties").getProperty(key);
        }

        @Override
        public String createAbsentMessageRepresentation(ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
            return "??" + key + "??";
        }
    }
}
