package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import lectern.platform.files.FileAccess;
import lectern.platform.files.StoredFile;
import lectern.platform.tenancy.Current;

/** The files of a course are for those who read it and those who make it, and for those of its copies. */
@ApplicationScoped
public class CourseFileAccess implements FileAccess {

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
        return CourseFiles.SUBJECT;
    }

    @Override
    public boolean mayRead(StoredFile file) {
        return isOpen(file.subjectId()) || files.sharing(file.id(), standings.ofMember(current.memberId()).keySet()).stream().anyMatch(this::isOpen);
    }

    private boolean isOpen(UUID courseId) {
        return courses.byId(courseId)
            .filter(course -> courses.isEditable(course) || course.isTaught()
                || !course.isDraft() && standings.mayRead(course.id(), current.memberId()))
            .isPresent();
    }
}
