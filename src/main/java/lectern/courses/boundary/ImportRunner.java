package lectern.courses.boundary;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;

/** Does imports in the background, as soon as the request that began one has succeeded. */
@ApplicationScoped
public class ImportRunner {

    @Inject
    ManagedExecutorService executor;

    @Inject
    ImportWork work;

    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportJob job) {
        start(job);
    }

    void start(ImportJob job) {
        running.add(job.id());
        try {
            executor.submit(() -> run(job));
        } catch (RejectedExecutionException e) {
            running.remove(job.id());
            throw e;
        }
    }

    private void run(ImportJob job) {
        try {
            work.run(job);
        } finally {
            running.remove(job.id());
        }
    }

    /** The imports this process is at. */
    Set<UUID> running() {
        return Set.copyOf(running);
    }
}
