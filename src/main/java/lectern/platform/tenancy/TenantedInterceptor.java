package lectern.platform.tenancy;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import lectern.platform.database.Statements;

/** Runs right after the transaction has begun, before anything else reads or writes. */
@Tenanted
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
public class TenantedInterceptor {

    private static final String SETTINGS = """
        select set_config('app.organization_id', ?1, true), set_config('app.user_id', ?2, true),
               set_config('app.member_id', ?3, true), set_config('app.reach', ?4, true),
               set_config('app.actor_kind', ?5, true), set_config('app.actor_role', ?6, true),
               set_config('app.action', ?7, true), set_config('app.reason', ?8, true),
               set_config('app.request_id', ?9, true), set_config('app.ip', ?10, true),
               set_config('app.user_agent', ?11, true)
        """;

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
        return entities.createNativeQuery(SETTINGS)
            .setParameter(1, current.organization().map(o -> o.id().toString()).orElse(""))
            .setParameter(2, current.person().map(p -> p.id().toString()).orElse(""))
            .setParameter(3, current.member().map(m -> m.id().toString()).orElse(""))
            .setParameter(4, current.reachesEveryone() ? "all" : "own")
            .setParameter(5, current.actorKind())
            .setParameter(6, current.member().map(m -> String.join(",", m.roles())).orElse(""))
            .setParameter(7, current.action())
            .setParameter(8, current.reason() == null ? "" : current.reason())
            .setParameter(9, current.requestId())
            .setParameter(10, current.address())
            .setParameter(11, current.userAgent())
            .getSingleResult();
    }
}
