package lectern.courses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import lectern.courses.entity.ReleaseCycle;
import lectern.platform.web.View;

/** Answers a change that would have left lessons waiting for each other, where no form stands to say so: 409. */
@Provider
@ApplicationScoped
public class ReleaseCyclePages implements ExceptionMapper<ReleaseCycle> {

    @Override
    public Response toResponse(ReleaseCycle cycle) {
        return Response.status(Response.Status.CONFLICT).type("text/html").entity(View.of("courses/waiting", new WaitingPage(cycle.path()))).build();
    }

    /** Says which lessons would have waited for each other. */
    public record WaitingPage(String path) {
    }
}
