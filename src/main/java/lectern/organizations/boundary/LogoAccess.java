package lectern.organizations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import lectern.platform.files.FileAccess;
import lectern.platform.files.StoredFile;
import lectern.platform.tenancy.Current;

/** Every member sees the organization's logo. */
@ApplicationScoped
public class LogoAccess implements FileAccess {

    @Inject
    Current current;

    @Override
    public String subjectType() {
        return LogosResource.SUBJECT;
    }

    @Override
    public boolean mayRead(StoredFile file) {
        return current.may("organization.view");
    }
}
