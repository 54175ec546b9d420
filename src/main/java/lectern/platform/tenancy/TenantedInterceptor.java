package lectern.platform.tenancy;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import lectern.platform.database.Statements;

/** Runs right after the transaction has begun, before anything else reads or writes. */
@Tenanted
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
public class TenantedInterceptor {

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    @AroundInvoke
    Object tenant(InvocationContext invocation) throws Exception {
        Statements.inFrame(this::tell);
        return invocation.proceed();
    }

    private Object tell() {
        Query query = entities.createNativeQuery(Told.STATEMENT);
        String[] settings = Told.of(current);
        for (int place = 0; place < settings.length; place++) {
            query.setParameter(place + 1, settings[place]);
        }
        return query.getSingleResult();
    }
}
