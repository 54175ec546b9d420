package lectern.courses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import lectern.platform.crypto.Uuids;
import lectern.platform.files.FileKind;
import lectern.platform.files.FileRefused;
import lectern.platform.files.Files;
import lectern.platform.files.Parts;
import lectern.platform.tenancy.Allowed;
import lectern.platform.web.Refused;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** Files for a lesson, or for the course itself, kept as they arrive. No transaction is open while they travel. */
@Path(Paths.EDIT + "/uploads")
@ApplicationScoped
public class UploadResource {

    @Inject
    Uploads uploads;

    @Inject
    Files files;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @POST
    @Consumes("multipart/form-data")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response forCourse(@PathParam("course") String slug, @HeaderParam("Content-Type") String type, InputStream body) {
        return receive(slug, null, type, body);
    }

    @POST
    @Path("{lesson:[0-9a-f-]{36}}")
    @Consumes("multipart/form-data")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response forLesson(@PathParam("course") String slug, @PathParam("lesson") UUID lesson, @HeaderParam("Content-Type") String type, InputStream body) {
        return receive(slug, lesson, type, body);
    }

    private Response receive(String slug, UUID lesson, String type, InputStream body) {
        FileKind kind = uploads.kind(slug, lesson);
        Parts.Part part = Parts.file(type, body).orElse(null);
        if (part == null) {
            throw Refused.invalid(uploads.refused(slug, lesson, "courses.file.none"));
        }
        Files.Arrived arrived = arrived(slug, lesson, part, kind);
        try {
            String place = uploads.put(slug, lesson, arrived);
            visit.say("good", words.text("courses.file.stored"));
            return Response.seeOther(URI.create(place)).build();
        } catch (RuntimeException e) {
            files.forget(arrived);
            throw e;
        }
    }

    private Files.Arrived arrived(String slug, UUID lesson, Parts.Part part, FileKind kind) {
        try {
            Files.Arrived arrived = files.receive(Uuids.next(), part.content(), part.fileName(), kind);
            if (arrived.content().size() > 0) {
                return arrived;
            }
            files.forget(arrived);
        } catch (FileRefused e) {
            throw Refused.invalid(uploads.refused(slug, lesson, e.key(), e.arguments()));
        }
        throw Refused.invalid(uploads.refused(slug, lesson, "platform.file.empty"));
    }
}
