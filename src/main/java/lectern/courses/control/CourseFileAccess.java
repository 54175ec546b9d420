package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import lectern.platform.files.FileAccess;
import lectern.platform.files.StoredFile;
import lectern.platform.tenancy.Current;

/** The files of a course are for those who read it and those who make it. */
@ApplicationScoped
public class CourseFileAccess implements FileAccess {

    @Inject
    Courses courses;

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
        return courses.byId(file.subjectId())
            .filter(course -> courses.isEditable(course) || course.isTaught()
                || !course.isDraft() && standings.mayRead(course.id(), current.memberId()))
            .isPresent();
    }
}
