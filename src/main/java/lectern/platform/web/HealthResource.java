package lectern.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import lectern.platform.tenancy.Public;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** For the machines that watch this one: alive, ready, and figures behind a bearer token. Strangers learn nothing more. */
@Path("-")
@ApplicationScoped
@Produces("text/plain")
public class HealthResource {

    @Inject
    DataSource database;

    @Inject
    Metrics metrics;

    @Inject
    @ConfigProperty(name = "lectern.migrations", defaultValue = " ")
    String expected;

    @Inject
    @ConfigProperty(name = "lectern.metrics.token", defaultValue = " ")
    String token;

    @GET
    @Path("live")
    @Public
    public String live() {
        return "ok\n";
    }

    /** Ready when the database answers and its schema is the one this program was built for. */
    @GET
    @Path("ready")
    @Public
    public Response ready() {
        boolean isReady = !Boolean.getBoolean("lectern.draining") && isAtHead();
        return Response.status(isReady ? 200 : 503).entity(isReady ? "ready\n" : "not ready\n").build();
    }

    @GET
    @Path("metrics")
    @Public
    public String metrics(@HeaderParam("Authorization") String authorization) {
        if (token.isBlank() || authorization == null || !MessageDigest.isEqual(bytes(authorization), bytes("Bearer " + token))) {
            throw new NotFoundException();
        }
        return metrics.text();
    }

    private boolean isAtHead() {
        try (Connection connection = database.getConnection();
             PreparedStatement query = connection.prepareStatement("select migration_head()");
             ResultSet row = query.executeQuery()) {
            return row.next() && (expected.isBlank() || Integer.parseInt(row.getString(1)) >= Integer.parseInt(expected.split("/")[0]));
        } catch (SQLException e) {
            return false;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
