package lectern.platform.files;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;

/** Hands out files, each time only to those who may read the thing they belong to. */
@Path("{organization:[a-z0-9-]+}/files")
@Boundary
public class FilesResource {

    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif",
        "video/mp4", "video/webm", "video/ogg", "video/quicktime", "audio/mpeg", "audio/ogg", "audio/mp4", "audio/x-wav", "audio/vnd.wave",
        "application/pdf", "text/plain");
    private static final String SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'; sandbox; frame-ancestors 'self'";
    private static final String PDF_PREVIEW = "default-src 'none'; object-src 'self'; frame-ancestors 'self'";

    @Inject
    Files files;

    @Inject
    FileStore store;

    @Inject
    @Any
    Instance<FileAccess> access;

    @Context
    HttpServletResponse answer;

    /** The file; {@code preview} shows a PDF in a page of ours, which browsers refuse to do inside a sandbox. */
    @GET
    @Path("{id:[0-9a-f-]{36}}/{name}")
    @Allowed("files.view")
    public Response file(@PathParam("id") UUID id, @QueryParam("preview") String preview, @HeaderParam("Range") String range,
                         @HeaderParam("If-None-Match") String known, @HeaderParam("If-Range") String ifRange) {
        StoredFile file = files.find(id).filter(this::mayRead).orElseThrow(NotFoundException::new);
        String tag = "\"" + file.sha256() + "\"";
        boolean isPreview = preview != null && file.mediaType().equals("application/pdf");
        answer.setHeader("Cache-Control", "private, no-cache");
        answer.setHeader("Content-Security-Policy", isPreview ? PDF_PREVIEW : SANDBOX);
        answer.setHeader("X-Frame-Options", "SAMEORIGIN");
        answer.setHeader("Accept-Ranges", "bytes");
        answer.setHeader("ETag", tag);
        answer.setHeader("Content-Disposition", disposition(file));
        if (tag.equals(known)) {
            return Response.notModified().build();
        }
        ByteRange part = ifRange == null || ifRange.equals(tag) ? ByteRange.of(range, file.sizeBytes()) : ByteRange.whole(file.sizeBytes());
        if (part == null) {
            return Response.status(416).header("Content-Range", "bytes */" + file.sizeBytes()).build();
        }
        Response.ResponseBuilder response = Response.status(part.isPartial() ? 206 : 200)
            .type(file.mediaType().startsWith("text/") ? "text/plain;charset=UTF-8" : file.mediaType())
            .header("Content-Length", part.length())
            .entity((StreamingOutput) out -> part.copy(store.open(file.path()), out));
        return part.isPartial() ? response.header("Content-Range", part.header(file.sizeBytes())).build() : response.build();
    }

    private boolean mayRead(StoredFile file) {
        return access.stream().anyMatch(rule -> rule.subjectType().equals(file.subjectType()) && rule.mayRead(file));
    }

    private static String disposition(StoredFile file) {
        String kind = SHOWN.contains(file.mediaType()) ? "inline" : "attachment";
        String plain = file.name().replaceAll("[^\\x20-\\x7e]", "_").replace("\\", "_");
        return kind + "; filename=\"" + plain + "\"; filename*=UTF-8''"
            + URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
