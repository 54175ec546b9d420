package lectern.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import lectern.platform.tenancy.Current;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.unbescape.html.HtmlEscape;

/** Error answers: a page in the layout, or problem+json (RFC 9457) for whoever asks for JSON. Neither needs the database. */
@ApplicationScoped
public class ErrorPages {

    private static final Logger PROBLEMS = Logger.getLogger("lectern.problems");

    @Inject
    Current current;

    @Inject
    Words words;

    @Inject
    Templates templates;

    /** The page of a status; {@code kind} names its words. */
    View view(int status, String kind) {
        return View.of("platform/error", page(status, kind));
    }

    String problem(int status, String kind) {
        ErrorPage page = page(status, kind);
        return Json.createObjectBuilder()
            .add("type", "about:blank").add("title", page.title()).add("status", page.status())
            .add("detail", page.advice()).add("request_id", page.requestId()).build().toString();
    }

    /** Whether the caller wants JSON rather than a page. */
    static boolean wantsJson(String accept) {
        return accept != null && accept.contains("json") && !accept.contains("text/html");
    }

    /** Answers outside of JAX-RS. */
    void write(HttpServletRequest request, HttpServletResponse response, int status, String requestId) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (current.requestId().isEmpty()) {
            current.asked(requestId, "", "", Messages.supported(request.getLocale()));
        }
        boolean isJson = wantsJson(request.getHeader("Accept"));
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(isJson ? "application/problem+json" : "text/html;charset=UTF-8");
        response.getOutputStream().write((isJson ? problem(status, Integer.toString(status)) : html(status)).getBytes(StandardCharsets.UTF_8));
    }

    // When even the layout fails, a page without it still says what to quote.
    private String html(int status) {
        try {
            return templates.render(view(status, Integer.toString(status)), null);
        } catch (TemplateProcessingException e) {
            PROBLEMS.log(Level.SEVERE, e, () -> current.requestId() + " the error page failed");
            ErrorPage page = page(status, Integer.toString(status));
            return "<!DOCTYPE html><html lang=\"" + current.locale().getLanguage() + "\"><title>" + HtmlEscape.escapeHtml5(page.title()) + "</title><main><h1>"
                + HtmlEscape.escapeHtml5(page.title()) + "</h1><p>" + HtmlEscape.escapeHtml5(page.advice()) + "</p><p>" + HtmlEscape.escapeHtml5(page.requestId()) + "</p></main></html>";
        }
    }

    private ErrorPage page(int status, String kind) {
        String key = "platform.error." + kind;
        return new ErrorPage(status, words.text(key + ".title"), words.text(key + ".advice"), current.requestId(),
            current.member().map(m -> "/" + current.slug()).orElse("/"));
    }
}
