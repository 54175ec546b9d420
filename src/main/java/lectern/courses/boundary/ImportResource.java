package lectern.courses.boundary;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import lectern.courses.control.ImportFacts;
import lectern.courses.control.Imports;
import lectern.courses.entity.CourseImport;
import lectern.courses.entity.ImportChoices;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** One package on its way into a course: its report, the decision, the import, how far it is. */
@Path("{organization:[a-z0-9-]+}/courses/import/{id:[0-9a-f-]{36}}")
@Boundary
public class ImportResource {

    @Inject
    Imports imports;

    @Inject
    ImportPages pages;

    @Inject
    ImportDecisions decisions;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Event<ImportJob> begun;

    @Inject
    Clock clock;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("courses.import")
    public View show(@PathParam("id") UUID id, @QueryParam("into") String into, @QueryParam("part") String part, @QueryParam("after") Integer after) {
        ImportFacts facts = seen(id);
        return View.of("courses/import", pages.page(facts, decisions.offered(facts, into), new ImportPages.Window(part, after)));
    }

    /** The part of the page that shows how far the import is; the page itself, once it is over. */
    @GET
    @Path("progress")
    @Produces("text/html")
    @Allowed("courses.import")
    public Response progress(@PathParam("id") UUID id) {
        ImportFacts facts = seen(id);
        if (facts.isRunning()) {
            return Response.ok(View.of("courses/import", pages.progress(facts)).part("import-progress")).build();
        }
        return Response.noContent().header("HX-Refresh", "true").build();
    }

    /** Begins the import; asked again while it runs, it only leads to where that can be watched. */
    @POST
    @Path("course")
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("courses.import")
    public Response begin(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        ImportFacts facts = seen(id);
        CourseImport waiting = imports.forChange(id).orElseThrow(NotFoundException::new);
        if (waiting.canBegin()) {
            Fields form = Fields.posted(posted);
            ImportChoices choices = decisions.read(facts, form);
            if (!form.isValid()) {
                throw Refused.invalid(again(facts, form));
            }
            if (!imports.isRoomForOneMore()) {
                form.reject("into", "courses.import.too-many", Imports.MOST_AT_ONCE);
                throw Refused.conflict(again(facts, form));
            }
            waiting.begin(choices, clock.instant());
            begun.fire(new ImportJob(id, waiting.attempt(), current.organization().orElseThrow(), current.member().orElseThrow()));
        }
        return Response.seeOther(URI.create(addresses.imported(id))).build();
    }

    /** Takes the package out again; an import that runs is stopped, and nothing of it stays. */
    @POST
    @Path("cancellation")
    @Produces("text/html")
    @Allowed("courses.import")
    public Response cancel(@PathParam("id") UUID id) {
        seen(id);
        CourseImport unwanted = imports.forChange(id).orElseThrow(NotFoundException::new);
        if (unwanted.isRunning()) {
            unwanted.cancel();
            visit.say("good", words.text("courses.import.stopped"));
        } else if (unwanted.canBegin()) {
            imports.remove(unwanted);
            visit.say("good", words.text("courses.import.discarded"));
        } else {
            return Response.seeOther(URI.create(addresses.imported(id))).build();
        }
        return Response.seeOther(URI.create(addresses.imports())).build();
    }

    private View again(ImportFacts facts, Fields form) {
        return View.of("courses/import", pages.page(facts, decisions.typed(facts, form), ImportPages.Window.FIRST));
    }

    private ImportFacts seen(UUID id) {
        return imports.visible(id).filter(facts -> !facts.isCancelled()).orElseThrow(NotFoundException::new);
    }
}
