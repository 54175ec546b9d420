package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import lectern.courses.control.Captions;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;

/** Hands out captions, each time only to those who may read their lesson. */
@Path("{organization:[a-z0-9-]+}/captions")
@Boundary
public class CaptionsResource {

    @Inject
    Captions captions;

    @Context
    HttpServletResponse answer;

    @GET
    @Path("{captions:[0-9a-f-]{36}}")
    @Allowed("files.view")
    public Response show(@PathParam("captions") UUID id) {
        String file = captions.readable(id).orElseThrow(NotFoundException::new);
        answer.setHeader("Cache-Control", "private, no-cache");
        return Response.ok(file).type("text/vtt;charset=UTF-8").build();
    }
}
