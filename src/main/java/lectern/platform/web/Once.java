package lectern.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import lectern.platform.tenancy.Current;

/** Makes a form that creates something do so once, however often its button is pressed. */
@ApplicationScoped
public class Once {

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /**
     * Claims the form's token in this transaction and notes where the answer leads. A second press waits for the first
     * one's transaction and is then sent to the same place.
     */
    public void lead(Fields form, String location) {
        UUID token = token(form.once());
        int claimed = entities.createNativeQuery("""
                insert into submissions (organization_id, id, member_id, location) values (?1, ?2, ?3, ?4)
                on conflict (organization_id, id) do nothing
                """)
            .setParameter(1, current.organizationId()).setParameter(2, token)
            .setParameter(3, current.memberId()).setParameter(4, location)
            .executeUpdate();
        if (claimed == 0) {
            throw new WebApplicationException(Response.seeOther(URI.create(earlier(token))).build());
        }
    }

    private String earlier(UUID token) {
        List<?> found = entities.createNativeQuery("select location from submissions where organization_id = ?1 and id = ?2")
            .setParameter(1, current.organizationId()).setParameter(2, token).getResultList();
        return found.isEmpty() ? "/" + current.slug() : (String) found.get(0);
    }

    private static UUID token(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }
}
