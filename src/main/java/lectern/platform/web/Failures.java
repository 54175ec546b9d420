package lectern.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import lectern.platform.files.BrokenUpload;
import lectern.platform.tenancy.Current;

/** Turns whatever a resource throws into the answer a person or program understands; logs what nobody expected, once. */
@Provider
@ApplicationScoped
public class Failures implements ExceptionMapper<Throwable> {

    private static final Logger PROBLEMS = Logger.getLogger("lectern.problems");
    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503);

    @Inject
    ErrorPages pages;

    @Inject
    Current current;

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException refusal) {
            return refused(refusal);
        }
        int status = status(thrown);
        if (status >= 500) {
            PROBLEMS.log(Level.SEVERE, thrown, () -> current.requestId() + " "
                + current.organization().map(Current.Organization::slug).orElse("-") + " " + current.action() + " failed");
        }
        return answer(status).build();
    }

    private Response refused(WebApplicationException refusal) {
        Response response = refusal.getResponse();
        if (response.hasEntity() || response.getStatus() < 400) {
            return response;
        }
        Response.ResponseBuilder answer = refusal instanceof OutdatedPage ? answer(403, "outdated")
            : answer(KNOWN.contains(response.getStatus()) ? response.getStatus() : response.getStatus() < 500 ? 400 : 500);
        if (response.getHeaderString("Allow") != null) {
            answer.header("Allow", response.getHeaderString("Allow"));
        }
        return answer.build();
    }

    private Response.ResponseBuilder answer(int status) {
        return answer(status, Integer.toString(status));
    }

    private Response.ResponseBuilder answer(int status, String kind) {
        boolean isJson = ErrorPages.wantsJson(request.getHeader("Accept"));
        return isJson ? Response.status(status).type("application/problem+json").entity(pages.problem(status, kind))
            : Response.status(status).type("text/html").entity(pages.view(status, kind));
    }

    private static int status(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BrokenUpload) {
                return 400;
            }
            if (cause instanceof OptimisticLockException || cause instanceof org.eclipse.persistence.exceptions.OptimisticLockException) {
                return 409;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return ofDatabase(sql.getSQLState());
            }
        }
        return 500;
    }

    // Connection exceptions, shutdown and lack of resources pass. Deadlocks, serialization failures and a unique key that
    // someone else took after it was found free are conflicts.
    private static int ofDatabase(String state) {
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
            return 503;
        }
        return Set.of("40001", "40P01", "55P03", "23505").contains(state) ? 409 : 500;
    }
}
