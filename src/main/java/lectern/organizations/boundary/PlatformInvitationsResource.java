package lectern.organizations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import lectern.organizations.control.Invitations;
import lectern.organizations.control.Platform;
import lectern.platform.tenancy.Allowed;
import lectern.platform.web.View;

/** Invitations nobody has accepted yet, with their links: as long as there is no mail, a platform admin passes them on. */
@Path("platform/invitations")
@ApplicationScoped
public class PlatformInvitationsResource {

    private static final int PAGE = 50;
    private static final UUID LAST = new UUID(-1, -1);

    @Inject
    Platform platform;

    @Inject
    Invitations invitations;

    @GET
    @Allowed(Allowed.PLATFORM)
    @Produces("text/html")
    public View show(@QueryParam("before") UUID before) {
        List<Platform.Waiting> rows = platform.invitations(before == null ? LAST : before, PAGE + 1);
        List<Platform.Waiting> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        String next = rows.size() > PAGE ? "/platform/invitations?before=" + shown.get(PAGE - 1).id() : null;
        return View.of("organizations/platform-invitations", new WaitingPage(shown.stream().map(this::row).toList(), next));
    }

    private WaitingPage.Row row(Platform.Waiting waiting) {
        return new WaitingPage.Row(waiting.id(), waiting.organization(), waiting.name(), waiting.email(), waiting.expiresAt(),
            invitations.link(waiting.organizationId(), waiting.id()));
    }
}
