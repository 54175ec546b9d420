package lectern.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A commit that failed has its own mapper: otherwise the container answers with a response from before it. */
@Provider
@ApplicationScoped
public class TransactionFailures implements ExceptionMapper<TransactionalException> {

    @Inject
    Failures failures;

    @Override
    public Response toResponse(TransactionalException thrown) {
        return failures.toResponse(thrown.getCause() == null ? thrown : thrown.getCause());
    }
}
