package lectern.courses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import lectern.courses.control.CourseGone;
import lectern.courses.entity.CopyCancelled;
import lectern.platform.tenancy.Current;

/** One copy from its beginning to its end. One transaction makes all of it and says that it is made, so that it is there once or not at all. */
@ApplicationScoped
public class CopyWork {

    private static final Logger LOG = Logger.getLogger("lectern.courses");
    private static final String ACTION = "courses.copy.run";

    @Inject
    Current current;

    @Inject
    CopySteps steps;

    /** Makes the copy; a process that dies leaves it to the next one. */
    @ActivateRequestContext
    public void run(CopyJob job) {
        current.job(job.organization(), job.member(), ACTION);
        try {
            if (steps.isToBeMade(job)) {
                steps.make(job);
            }
        } catch (CopyCancelled cancelled) {
            LOG.log(Level.FINE, cancelled, () -> about(job) + "not wanted any more");
        } catch (CourseGone gone) {
            steps.fail(job, "course-gone");
        } catch (Exception e) {
            LOG.log(Level.WARNING, e, () -> about(job) + "attempt " + job.attempt() + " failed");
            steps.letGo(job);
        }
    }

    private static String about(CopyJob job) {
        return "Copy " + job.id() + " of " + job.organization().slug() + ": ";
    }
}
