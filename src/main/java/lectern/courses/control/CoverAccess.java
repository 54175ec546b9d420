package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import lectern.platform.files.FileAccess;
import lectern.platform.files.StoredFile;
import lectern.platform.tenancy.Current;

/** The cover of a course is for those who find it, or a copy of it, in the catalogue. */
@ApplicationScoped
public class CoverAccess implements FileAccess {

    @Inject
    Courses courses;

    @Inject
    CourseFiles files;

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
        return isOpen(file.subjectId()) || files.covered(file.id(), standings.ofMember(current.memberId()).keySet()).stream().anyMatch(this::isOpen);
    }

    private boolean isOpen(UUID courseId) {
        return courses.byId(courseId)
            .filter(course -> courses.isEditable(course) || course.isTaught()
                || !course.isDraft() && (!course.isByInvitation() || standings.mayRead(course.id(), current.memberId())))
            .isPresent();
    }
}
