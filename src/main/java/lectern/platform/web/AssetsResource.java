package lectern.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import lectern.platform.tenancy.Public;

/** Serves assets, which never change under their name. */
@Path("assets/{name:.+}")
@ApplicationScoped
public class AssetsResource {

    @Inject
    Assets assets;

    @Context
    HttpServletResponse answer;

    @GET
    @Public
    public Response asset(@PathParam("name") String name, @HeaderParam("Accept-Encoding") String encodings) {
        Assets.Asset asset = assets.find(name).orElseThrow(NotFoundException::new);
        boolean isCompressed = asset.gzip() != null && encodings != null && encodings.contains("gzip");
        answer.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        answer.setHeader("Vary", "Accept-Encoding");
        Response.ResponseBuilder response = Response.ok(isCompressed ? asset.gzip() : asset.plain(), asset.mediaType());
        return isCompressed ? response.header("Content-Encoding", "gzip").build() : response.build();
    }
}
