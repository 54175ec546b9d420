package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import lectern.platform.files.FileAccess;
import lectern.platform.files.StoredFile;
import lectern.platform.tenancy.Current;

/**
 * The files of a course are for those who read it and those who make it, and for those of its copies. What lessons show is for
 * whom one of these lessons is open.
 */
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
        return isOpen(file, file.subjectId()) || files.sharing(file.id(), standings.ofMember(current.memberId()).keySet()).stream().anyMatch(course -> isOpen(file, course));
    }

    private boolean isOpen(StoredFile file, UUID courseId) {
        return courses.byId(courseId).filter(course -> courses.isEditable(course) || course.isTaught() || !course.isDraft() && isOpenToStudent(file, course)).isPresent();
    }

    private boolean isOpenToStudent(StoredFile file, CourseFacts course) {
        List<CourseFiles.Shown> lessons = files.lessonsShowing(file.id(), course.id());
        return lessons.isEmpty() ? standings.mayRead(course.id(), current.memberId()) : lessons.stream()
            .anyMatch(lesson -> !lesson.isHidden() && standings.toLesson(course, lesson.lessonId(), current.memberId()) == CourseStanding.Reach.OPEN);
    }
}
