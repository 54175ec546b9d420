package lectern.platform.jobs;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The container's threads for work that outlives its request. */
@ApplicationScoped
public class Workers {

    @Resource
    private ManagedExecutorService executor;

    @Produces
    ManagedExecutorService executor() {
        return executor;
    }
}
