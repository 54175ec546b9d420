package lectern.library.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import lectern.courses.control.CourseCopied;

/** A copy of a course goes on being told of newer versions. */
@ApplicationScoped
public class UsesCopied implements CourseCopied {

    @Inject
    Uses uses;

    @Inject
    Clock clock;

    @Override
    public void copied(Copied copy) {
        uses.copy(copy.source(), copy.copy(), copy.sections(), copy.lessons(), clock.instant());
    }
}
