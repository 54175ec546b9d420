package lectern.platform.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Product time. Tests move it by starting the product with an offset; the shipped launcher never sets one. */
@ApplicationScoped
public class ProductClock {

    @Produces
    Clock clock(@ConfigProperty(name = "lectern.clock.offset", defaultValue = "0") long offsetSeconds) {
        return Clock.offset(Clock.systemUTC(), Duration.ofSeconds(offsetSeconds));
    }
}
