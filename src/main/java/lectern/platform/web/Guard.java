package lectern.platform.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.Public;

/**
 * Holds every route to the permission it names. Not signed in: the sign-in page, whether the thing exists or not. Not a
 * member: 404. A member without the permission: 403. A route that names nothing is refused to everyone.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class Guard implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Inject
    Current current;

    @Inject
    Route route;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        route.matched(template(resource.getResourceClass(), method));
        current.doing(action(resource.getResourceClass(), method));
        if (method.isAnnotationPresent(Public.class)) {
            return;
        }
        Allowed allowed = method.getAnnotation(Allowed.class);
        if (current.person().isEmpty()) {
            request.abortWith(Response.seeOther(signIn(request)).build());
            return;
        }
        boolean isOfAnOrganization = request.getUriInfo().getPathParameters().containsKey("organization");
        if (isOfAnOrganization && current.member().isEmpty()) {
            throw new NotFoundException();
        }
        if (allowed == null || !current.may(allowed.value())) {
            throw allowed != null && allowed.value().equals(Allowed.PLATFORM) ? new NotFoundException() : new ForbiddenException();
        }
    }

    private static URI signIn(ContainerRequestContext request) {
        String wanted = request.getMethod().equals("GET") ? request.getUriInfo().getRequestUri().getRawPath() : "";
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        String next = query == null || wanted.isEmpty() ? wanted : wanted + "?" + query;
        return URI.create(next.isEmpty() ? "/sign-in" : "/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    static String template(Class<?> type, Method method) {
        Path onType = type.getAnnotation(Path.class);
        Path onMethod = method.getAnnotation(Path.class);
        String path = (onType == null ? "" : onType.value()) + (onMethod == null ? "" : "/" + onMethod.value());
        return "/" + path.replaceAll("\\{\\s*([a-zA-Z]+)\\s*:(?:[^{}]|\\{[^{}]*})*}", "{$1}").replaceAll("/+", "/").replaceAll("^/", "");
    }

    private static String action(Class<?> type, Method method) {
        String[] words = type.getPackageName().split("\\.");
        String module = words.length > 1 ? words[1] : "platform";
        String noun = type.getSimpleName().replaceAll("(Resource)?(_Subclass|\\$.*)?$", "").replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        return module + "." + noun + "." + method.getName();
    }
}
