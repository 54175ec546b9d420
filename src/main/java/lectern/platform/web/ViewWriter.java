package lectern.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Renders views as HTML, whole or the part htmx asks for. */
@Provider
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ViewWriter implements MessageBodyWriter<View> {

    @Inject
    Templates templates;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return View.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(View view, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
                        MultivaluedMap<String, Object> httpHeaders, OutputStream out) throws IOException {
        boolean isPart = view.part() != null && request.getHeader("HX-Request") != null
            && request.getHeader("HX-History-Restore-Request") == null;
        String html = isPart ? templates.render(view, view.part()) : templates.render(view, null);
        httpHeaders.putSingle("Content-Type", "text/html;charset=UTF-8");
        response.setHeader("Vary", "HX-Request, Accept-Language, Cookie");
        if (!view.frameSources().isEmpty()) {
            response.setHeader("Content-Security-Policy", SecurityHeaders.policy(view.frameSources()));
        }
        out.write(html.getBytes(StandardCharsets.UTF_8));
    }
}
