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

/** Copies courses in the background, as soon as the request that asked for one has succeeded. */
@ApplicationScoped
public class CopyRunner {

    @Inject
    ManagedExecutorService executor;

    @Inject
    CopyWork work;

    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) CopyJob job) {
        start(job);
    }

    void start(CopyJob job) {
        running.add(job.id());
        try {
            executor.submit(() -> run(job));
        } catch (RejectedExecutionException e) {
            running.remove(job.id());
            throw e;
        }
    }

    private void run(CopyJob job) {
        try {
            work.run(job);
        } finally {
            running.remove(job.id());
        }
    }

    /** The copies this process is at. */
    Set<UUID> running() {
        return Set.copyOf(running);
    }
}
