package lectern.courses.boundary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import lectern.courses.control.Copies;
import lectern.courses.control.CourseCopier;
import lectern.courses.entity.CopyCancelled;
import lectern.courses.entity.CourseCopy;
import lectern.platform.tenancy.Boundary;

/** The transactions of copying a course, each method one. */
@Boundary
public class CopySteps {

    @Inject
    Copies copies;

    @Inject
    CourseCopier copier;

    @Inject
    Clock clock;

    /** Whether the copy is still to be made; one that was tried too often is given up. */
    public boolean isToBeMade(CopyJob job) {
        ours(job, copy -> {
            if (copy.isExhausted()) {
                copy.fail("gave-up", clock.instant());
            }
        });
        return copies.find(job.id()).filter(copy -> copy.isRunning() && copy.attempt() == job.attempt()).isPresent();
    }

    /** Makes the copy, whole or not at all: whoever has cancelled it or taken it up meanwhile leaves nothing of it. */
    public void make(CopyJob job) {
        CourseCopy wanted = copies.find(job.id()).orElseThrow(CopyCancelled::new);
        UUID course = copier.copy(wanted);
        CourseCopy made = copies.forChange(job.id()).filter(copy -> copy.isRunning() && copy.attempt() == job.attempt()).orElseThrow(CopyCancelled::new);
        made.finish(course, clock.instant());
    }

    /** Gives up; the code ends the message that says why. */
    public void fail(CopyJob job, String code) {
        ours(job, copy -> copy.fail(code, clock.instant()));
    }

    /** Leaves the copy to the next attempt. */
    public void letGo(CopyJob job) {
        ours(job, CourseCopy::letGo);
    }

    private void ours(CopyJob job, Consumer<CourseCopy> change) {
        copies.forChange(job.id()).filter(copy -> copy.isRunning() && copy.attempt() == job.attempt()).ifPresent(change);
    }
}
