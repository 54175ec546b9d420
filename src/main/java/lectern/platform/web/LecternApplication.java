package lectern.platform.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The whole product answers from the root of its address. */
@ApplicationPath("/")
public class LecternApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
            "jersey.config.server.wadl.disableWadl", true,
            // An absolute Location would repeat whatever the Host header claims.
            "jersey.config.server.headers.location.relative.resolution.disabled", true,
            "jersey.config.server.response.setStatusOverSendError", true);
    }
}
