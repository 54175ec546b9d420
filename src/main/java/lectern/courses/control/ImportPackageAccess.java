package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import lectern.platform.files.FileAccess;
import lectern.platform.files.StoredFile;

/** A package is for those who see its import. */
@ApplicationScoped
public class ImportPackageAccess implements FileAccess {

    @Inject
    Imports imports;

    @Override
    public String subjectType() {
        return Imports.SUBJECT;
    }

    @Override
    public boolean mayRead(StoredFile file) {
        return imports.isVisiblePackage(file);
    }
}
