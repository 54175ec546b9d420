package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import lectern.platform.files.FileAccess;
import lectern.platform.files.StoredFile;
import lectern.platform.tenancy.Current;

/** The cover of a course is for those who find it in the catalogue. */
@ApplicationScoped
public class CoverAccess implements FileAccess {

    @Inject
    Courses courses;

    @Inject
    Standings standings;

    @Inject
    Current current;

    @Override
    public String subjectType() {
        return CourseFiles.COVER;
    }

    @Override
    public boolean mayRead(StoredFile file) {
        return courses.byId(file.subjectId())
            .filter(course -> courses.isEditable(course) || course.isTaught()
                || !course.isDraft() && (!course.isByInvitation() || standings.mayRead(course.id(), current.memberId())))
            .isPresent();
    }
}
