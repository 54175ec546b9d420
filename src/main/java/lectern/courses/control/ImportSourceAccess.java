package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import lectern.platform.files.FileAccess;
import lectern.platform.files.StoredFile;

/** Sources of what has no home yet hold, among others, the answers of quizzes: they are for those who make the course. */
@ApplicationScoped
public class ImportSourceAccess implements FileAccess {

    @Inject
    Courses courses;

    @Override
    public String subjectType() {
        return ImportFiles.SOURCE;
    }

    @Override
    public boolean mayRead(StoredFile file) {
        return courses.byId(file.subjectId()).filter(courses::isEditable).isPresent();
    }
}
