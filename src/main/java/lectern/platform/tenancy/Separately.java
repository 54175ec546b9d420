package lectern.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import lectern.platform.database.AsOperator;
import lectern.platform.database.Sql;

/**
 * Statements outside the request's transaction, which still tell the database who acts: for resources that must not hold
 * a connection while they compute, and for platform admins, who work across organizations.
 */
@ApplicationScoped
public class Separately {

    private static final String TELL = Told.STATEMENT.replaceAll("\\?\\d+", "?");

    @Inject
    DataSource application;

    @Inject
    @AsOperator
    DataSource operator;

    @Inject
    Current current;

    /** As the application, in the organization of the request. Not within a transaction: it would stay open. */
    public Sql asApplication() {
        return Sql.on(application).after(TELL, Told.of(current));
    }

    /** Across organizations; whatever is done so is kept in the audit log. */
    public Sql asOperator() {
        return Sql.on(operator).after(TELL, Told.of(current));
    }
}
