package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseFiles;
import lectern.courses.control.PictureSize;
import lectern.platform.files.FileKind;
import lectern.platform.files.FileRefused;
import lectern.platform.files.FileStore;
import lectern.platform.files.Parts;
import lectern.platform.files.StoredFile;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Words;

/** Pictures that an author puts into a text; the editor sends them as they are pasted, dropped or chosen. */
@Path(Paths.EDIT + "/pictures")
@Boundary
public class PicturesResource {

    @Inject
    Gate gate;

    @Inject
    CourseFiles files;

    @Inject
    FileStore store;

    @Inject
    Current current;

    @Inject
    Words words;

    @POST
    @Consumes("multipart/form-data")
    @Produces("application/json")
    @Allowed("courses.edit")
    public Response create(@PathParam("course") String slug, @HeaderParam("Content-Type") String type, InputStream body) {
        CourseFacts course = gate.edited(slug);
        Parts.Part part = Parts.file(type, body).orElseThrow(() -> refused(words.text("courses.file.none"), 422));
        try {
            StoredFile picture = files.store(course.id(), part.content(), part.fileName(), FileKind.IMAGE);
            return Response.status(Response.Status.CREATED).entity(answer(picture)).build();
        } catch (FileRefused e) {
            throw refused(words.text(e.key(), e.arguments()), e.isTooLarge() ? 413 : 422);
        }
    }

    private String answer(StoredFile picture) {
        JsonObjectBuilder answer = Json.createObjectBuilder().add("url", "/" + current.slug() + picture.address());
        Optional<PictureSize> size = PictureSize.of(store.file(picture.path()));
        size.ifPresent(known -> answer.add("width", known.width()).add("height", known.height()));
        return answer.build().toString();
    }

    private static WebApplicationException refused(String sentence, int status) {
        return new WebApplicationException(Response.status(status).type("application/problem+json")
            .entity(Json.createObjectBuilder().add("type", "about:blank").add("status", status).add("title", sentence).add("detail", sentence).build().toString())
            .build());
    }
}
