package lectern.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import lectern.platform.database.Statements;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes the cookies an answer carries: a new or ended session, and the sentence for the next page. */
@Provider
@ApplicationScoped
public class Answers implements ContainerResponseFilter {

    @Inject
    Visit visit;

    @Inject
    PublicAddress address;

    @Inject
    @ConfigProperty(name = "lectern.trace", defaultValue = "false")
    boolean isTraced;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        Cookies cookies = new Cookies(address.isTls());
        boolean isDone = answer.getStatus() < 400;
        visit.newSessionToken().filter(token -> isDone).ifPresent(token -> cookies.keepSession(response, token));
        if (visit.isSessionEnded()) {
            cookies.endSession(response);
        }
        boolean isPage = answer.getEntity() instanceof View view && (view.part() == null || request.getHeader("HX-Request") == null);
        if (isDone && visit.next().isPresent()) {
            cookies.keepFlash(response, visit.next().get());
        } else if (isPage && visit.flash().isPresent()) {
            cookies.dropFlash(response);
        }
        if (answer.getStatus() == 303 && asked.getHeaderString("X-Wants-Location") != null) {
            nameNextPage(answer);
        }
        if (isTraced) {
            response.setHeader("Lectern-Statements", Statements.frame() + "/" + Statements.body());
        }
    }

    // A script that has sent a file goes on by itself: were it to follow here, it would use up the sentence for the next page.
    private static void nameNextPage(ContainerResponseContext answer) {
        answer.getHeaders().putSingle("X-Location", answer.getLocation().toString());
        answer.getHeaders().remove("Location");
        answer.setStatus(204);
    }
}
