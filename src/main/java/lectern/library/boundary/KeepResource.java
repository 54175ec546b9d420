package lectern.library.boundary;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.library.control.Folders;
import lectern.library.control.ItemVersions;
import lectern.library.control.Items;
import lectern.library.control.Sources;
import lectern.library.control.UseFacts;
import lectern.library.control.Uses;
import lectern.library.entity.ItemDescription;
import lectern.library.entity.KeptLesson;
import lectern.library.entity.LibraryItem;
import lectern.library.entity.Source;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;
import lectern.platform.web.Once;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** A lesson or section of a course on its way into the library, and whether it came from there. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/edit/library/new")
@Boundary
public class KeepResource {

    @Inject
    Gate gate;

    @Inject
    Sources sources;

    @Inject
    Items items;

    @Inject
    ItemVersions versions;

    @Inject
    Uses uses;

    @Inject
    Folders folders;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Once once;

    @Inject
    Clock clock;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("library.use")
    public View form(@PathParam("course") String slug, @QueryParam("lesson") String lesson, @QueryParam("section") String section) {
        CourseFacts course = gate.edited(slug);
        Map<String, Object> asked = new HashMap<>();
        asked.put("lesson", lesson);
        asked.put("section", section);
        Source source = source(course, Fields.of(asked));
        Sources.SourceFacts facts = sources.facts(source).orElseThrow(NotFoundException::new);
        return view(course, source, facts, folders.all(), Fields.of(Map.of("title", facts.title(), "licence", "own")));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("library.use")
    public Response keep(@PathParam("course") String slug, MultivaluedMap<String, String> posted) {
        CourseFacts course = gate.edited(slug);
        Fields form = Fields.posted(posted);
        Source source = source(course, form);
        Sources.SourceFacts facts = sources.facts(source).orElseThrow(NotFoundException::new);
        List<Folders.Folder> all = folders.all();
        ItemDescription said = ItemForm.read(form, all);
        List<KeptLesson> lessons = sources.lessons(source);
        if (lessons.isEmpty()) {
            form.reject("title", source.isSection() ? "library.keep.empty-section" : "library.keep.not-keepable");
        } else if (lessons.size() > Sources.MOST) {
            form.reject("title", "library.keep.too-many", Sources.MOST);
        }
        if (!form.isValid()) {
            throw Refused.invalid(view(course, source, facts, all, form));
        }
        LibraryItem item = new LibraryItem(current.organizationId(), current.memberId(), source, facts.kind(), course.language(), said);
        once.lead(form, addresses.item(item.id()));
        items.add(item, said);
        versions.publish(item.id(), lessons, "", clock.instant());
        visit.say("good", words.text("library.keep.done", said.title()));
        return Response.seeOther(URI.create(addresses.item(item.id()))).build();
    }

    private static Source source(CourseFacts course, Fields form) {
        Optional<UUID> lesson = form.id("lesson");
        Optional<UUID> section = form.id("section");
        if (lesson.isPresent() == section.isPresent()) {
            throw new NotFoundException();
        }
        return new Source(course.id(), section.orElse(null), lesson.orElse(null));
    }

    private View view(CourseFacts course, Source source, Sources.SourceFacts facts, List<Folders.Folder> all, Fields form) {
        String place = source.isSection() ? addresses.editSection(course.slug(), source.sectionId()) : addresses.editLesson(course.slug(), source.lessonId());
        Optional<UseFacts> use = source.isSection() ? uses.ofSection(course.id(), source.sectionId()) : uses.ofLesson(course.id(), source.lessonId());
        return View.of("library/keep", new KeepPage(List.of(new Crumb(addresses.edit(course.slug()), course.title()), new Crumb(place, facts.title())),
            addresses.used(course.slug()) + "/new", facts.title(), source.isSection(), use.map(found -> origin(course, found)).orElse(null),
            facts.keptAs() == null ? null : addresses.item(facts.keptAs()), facts.isKeepable() ? form : null,
            source.isSection() ? null : source.lessonId().toString(), source.isSection() ? source.sectionId().toString() : null,
            ItemForm.folders(all), ItemForm.licences(words))).part("notice");
    }

    private KeepPage.Origin origin(CourseFacts course, UseFacts use) {
        return new KeepPage.Origin(use.title(), addresses.item(use.itemId()), use.number(), addresses.use(course.slug(), use.id()), use.hasUpdate(), use.isOutdated(),
            use.isItemTrashed());
    }
}
