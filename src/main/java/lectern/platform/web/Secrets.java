package lectern.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import lectern.platform.crypto.Keys;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The installation's keys. */
@ApplicationScoped
public class Secrets {

    @Produces
    Keys keys(@ConfigProperty(name = "lectern.key") String hex) {
        return Keys.of(hex);
    }
}
