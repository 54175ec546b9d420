package lectern.notes.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import lectern.notes.control.MyNotes;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;

/** Everything one keeps as a Markdown file, in one course or in all. */
@Path("{organization:[a-z0-9-]+}/notes.md")
@Boundary
public class NotesFileResource {

    @Inject
    MyNotes mine;

    @Inject
    NotesFile file;

    @GET
    @Produces("text/markdown;charset=UTF-8")
    @Allowed("notes.keep")
    public Response download(@QueryParam("course") String slug) {
        boolean isOne = slug != null && !slug.isEmpty();
        MyNotes.Course course = !isOne ? null
            : mine.courses().stream().filter(one -> one.slug().equals(slug)).findFirst().orElseThrow(NotFoundException::new);
        StreamingOutput content = out -> file.write(course == null ? null : course.id(), out);
        return Response.ok(content).header("Content-Disposition", "attachment; filename=\"notes" + (course == null ? "" : "-" + course.slug()) + ".md\"")
            .header("Cache-Control", "no-store").build();
    }
}
