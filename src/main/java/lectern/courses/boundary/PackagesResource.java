package lectern.courses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import lectern.courses.cartridge.BrokenPackage;
import lectern.courses.cartridge.Cartridge;
import lectern.courses.cartridge.Limits;
import lectern.platform.crypto.Uuids;
import lectern.platform.files.FileKind;
import lectern.platform.files.FileRefused;
import lectern.platform.files.FileStore;
import lectern.platform.files.Files;
import lectern.platform.files.Files.Arrived;
import lectern.platform.files.Parts;
import lectern.platform.files.Parts.Part;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;

/**
 * Packages on arrival: streamed into the store, read to the last byte, and kept only when a course can be made of them.
 * No transaction is open meanwhile, for a package may be long on its way.
 */
@Path("{organization:[a-z0-9-]+}/courses/import")
@ApplicationScoped
public class PackagesResource {

    private static final Logger LOG = Logger.getLogger("lectern.courses");
    private static final String FIELD = "package";
    private static final int LONGEST_FIELD = 2000;
    private static final int MOST_AT_ONCE = 2;

    @Inject
    ImportSteps steps;

    @Inject
    ImportLists lists;

    @Inject
    Addresses addresses;

    @Inject
    Files files;

    @Inject
    FileStore store;

    @Inject
    Current current;

    private final Map<UUID, Integer> arriving = new ConcurrentHashMap<>();

    @POST
    @Produces("text/html")
    @Allowed("courses.import")
    public Response upload(@HeaderParam("Content-Type") String type, InputStream body) {
        UUID organization = current.organizationId();
        boolean isRoom = arriving.merge(organization, 1, Integer::sum) <= MOST_AT_ONCE;
        try {
            Map<String, String> typed = new HashMap<>();
            Parts parts = Parts.of(type, body);
            Optional<Part> part = parts.fileAfter(typed, LONGEST_FIELD);
            Fields form = Fields.posted(new MultivaluedHashMap<>(typed));
            if (!isRoom) {
                throw Refused.tooMany(lists.page(form.reject(FIELD, "courses.import.too-many-uploads")));
            }
            if (part.isEmpty() || part.get().fileName().isEmpty()) {
                throw refused(form, "courses.import.no-file");
            }
            return Response.seeOther(URI.create(received(form, part.get(), parts))).build();
        } finally {
            arriving.merge(organization, -1, (some, less) -> some + less == 0 ? null : some + less);
        }
    }

    private String received(Fields form, Part part, Parts rest) {
        try {
            return checked(form, files.receive(Uuids.next(), part.content(), part.fileName(), FileKind.PACKAGE));
        } catch (FileRefused refused) {
            // A browser that is still sending would not listen.
            rest.next();
            throw refused(form, refused.key(), refused.arguments());
        }
    }

    private String checked(Fields form, Arrived arrived) {
        UUID id = Uuids.next();
        String place = addresses.imported(id);
        boolean isKept = false;
        try (Cartridge cartridge = Cartridge.open(store.file(arrived.content().path()), Limits.STANDARD)) {
            isKept = steps.record(id, form, place, arrived, cartridge.plan());
            return place;
        } catch (BrokenPackage broken) {
            LOG.log(Level.INFO, () -> current.requestId() + " a package was refused: " + broken.getMessage());
            throw refused(form, broken.messageKey(), broken.arguments().toArray());
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        } finally {
            if (!isKept) {
                files.forget(arrived);
            }
        }
    }

    private Refused refused(Fields form, String key, Object... arguments) {
        return Refused.invalid(lists.page(form.reject(FIELD, key, arguments)));
    }
}
