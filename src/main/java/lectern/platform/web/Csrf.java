package lectern.platform.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import lectern.platform.tenancy.Current;

/**
 * Lets a change through only when it comes from a page of ours: the browser's own word on its origin, and a token bound
 * to the session, from the form, the {@code X-CSRF-Token} header, or, where the body is a file, the address. Of a visitor
 * who is not signed in the browser's word is enough, so that a sign-in page works however long it was open.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION + 10)
public class Csrf implements ContainerRequestFilter {

    private static final List<MediaType> FORMS = List.of(MediaType.APPLICATION_FORM_URLENCODED_TYPE, MediaType.MULTIPART_FORM_DATA_TYPE);
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    // Five megabytes of text, each byte three long in a form: too much for any field, which says so; from a stranger only a sign-in comes.
    private static final int LARGEST_FORM = 16 * 1024 * 1024;
    private static final int LARGEST_OF_STRANGERS = 64 * 1024;

    @Inject
    Visit visit;

    @Inject
    PublicAddress address;

    @Inject
    Current current;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        if (SAFE.contains(context.getMethod())) {
            return;
        }
        String site = context.getHeaderString("Sec-Fetch-Site");
        String origin = context.getHeaderString("Origin");
        boolean isForeign = site != null && !site.equals("same-origin") && !site.equals("none")
            || origin != null && !address.isOurs(origin, request);
        boolean isOurs = !isForeign && (site != null || origin != null);
        boolean isToken = matches(token(context));
        if (isForeign || !isToken && (current.person().isPresent() || !isOurs)) {
            throw new OutdatedPage();
        }
        MediaType type = context.getMediaType();
        if (type != null && FORMS.stream().noneMatch(type::isCompatible)) {
            throw new NotSupportedException();
        }
    }

    private boolean matches(String token) {
        return token != null && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), visit.csrfToken().getBytes(StandardCharsets.UTF_8));
    }

    private String token(ContainerRequestContext context) throws IOException {
        MediaType type = context.getMediaType();
        String form = type == null || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE) ? "" : body(context);
        String header = context.getHeaderString("X-CSRF-Token");
        if (header != null) {
            return header;
        }
        return type != null && type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE) ? fromForm(form)
            : context.getUriInfo().getQueryParameters().getFirst("_csrf");
    }

    // Everything but files, which travel in a stream of their own, is read here and bounded.
    private String body(ContainerRequestContext context) throws IOException {
        int largest = current.person().isPresent() ? LARGEST_FORM : LARGEST_OF_STRANGERS;
        byte[] body = context.getEntityStream().readNBytes(largest + 1);
        if (body.length > largest) {
            throw new ClientErrorException(413);
        }
        context.setEntityStream(new ByteArrayInputStream(body));
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String fromForm(String form) {
        for (String pair : form.split("&")) {
            if (pair.startsWith("_csrf=")) {
                return URLDecoder.decode(pair.substring(6), StandardCharsets.UTF_8);
            }
        }
        return null;
    }
}
