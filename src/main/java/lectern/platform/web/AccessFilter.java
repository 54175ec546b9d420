package lectern.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import lectern.platform.crypto.Uuids;
import lectern.platform.database.Statements;
import lectern.platform.tenancy.Current;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The outermost step of every request: its id, the headers every answer carries, the count of requests in flight that
 * the launcher waits for before it stops, the access line and the figures for {@code /-/metrics}.
 */
@WebFilter(filterName = "access", urlPatterns = "/*", asyncSupported = true)
public class AccessFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger ACCESS = Logger.getLogger("lectern.access");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Logger PROBLEMS = Logger.getLogger("lectern.problems");
    // What the server offers there is switched off, but it would say so in a page of its own.
    private static final Pattern SERVERS_OWN = Pattern.compile("/(health|metrics|openapi)(/.*)?");

    private final transient AtomicInteger inFlight = new AtomicInteger();

    @Inject
    transient Current current;

    @Inject
    transient RequestContext context;

    @Inject
    transient Route route;

    @Inject
    transient Metrics metrics;

    @Inject
    transient ErrorPages errors;

    @Inject
    transient PublicAddress address;

    @Inject
    @ConfigProperty(name = "lectern.trace", defaultValue = "false")
    boolean isTraced;

    @Override
    public void init() {
        System.getProperties().put("lectern.inflight", inFlight);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        long began = System.nanoTime();
        inFlight.incrementAndGet();
        Statements.reset();
        SecurityHeaders.on(response, address.isTls());
        try {
            answer(request, response, chain);
        } finally {
            inFlight.decrementAndGet();
            finish(request, response, began);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
        String id = Uuids.next().toString();
        response.setHeader("X-Request-Id", id);
        try {
            if (Boolean.getBoolean("lectern.draining")) {
                response.setHeader("Connection", "close");
                response.setHeader("Retry-After", "10");
                errors.write(request, response, 503, id);
                return;
            }
            if (SERVERS_OWN.matcher(decoded(request)).matches()) {
                errors.write(request, response, 404, id);
                return;
            }
            if (context.begin(request, response, id)) {
                chain.doFilter(request, response);
            }
        } catch (DatabaseUnreachable e) {
            PROBLEMS.log(Level.SEVERE, e, () -> id + " the database does not answer");
            response.setHeader("Retry-After", "5");
            errors.write(request, response, 503, id);
        } catch (Exception e) {
            PROBLEMS.log(Level.SEVERE, e, () -> id + " failed outside a resource");
            errors.write(request, response, 500, id);
        }
    }

    private static String decoded(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }

    private void finish(HttpServletRequest request, HttpServletResponse response, long began) {
        double milliseconds = (System.nanoTime() - began) / 1e6;
        int statements = Statements.frame() + Statements.body();
        metrics.answered(METHODS.contains(request.getMethod()) ? request.getMethod() : "other", route.template(), response.getStatus(), milliseconds, statements);
        if (route.isQuiet() && response.getStatus() < 400 && !isTraced) {
            return;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("request", current.requestId());
        fields.put("organization", current.organization().map(Current.Organization::slug).orElse("-"));
        fields.put("person", current.person().map(p -> p.id().toString()).orElse("-"));
        fields.put("route", request.getMethod() + " " + route.template());
        fields.put("status", response.getStatus());
        fields.put("ms", Math.round(milliseconds * 10) / 10.0);
        fields.put("sql", statements);
        LogRecord line = new LogRecord(response.getStatus() >= 500 ? Level.WARNING : Level.INFO, text(fields));
        line.setLoggerName("lectern.access");
        line.setParameters(new Object[] {fields});
        ACCESS.log(line);
    }

    private static String text(Map<String, Object> fields) {
        return fields.get("request") + " " + fields.get("organization") + " " + fields.get("person") + " " + fields.get("route") + " "
            + fields.get("status") + " " + fields.get("ms") + " ms " + fields.get("sql") + " sql";
    }
}
