package lectern.enrollments.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseGroups;
import lectern.courses.control.GroupFacts;
import lectern.courses.control.Outlines;
import lectern.courses.entity.CourseGroup;
import lectern.courses.entity.OutlineLesson;
import lectern.courses.entity.TooFewPlaces;
import lectern.enrollments.control.CourseGate;
import lectern.enrollments.control.Extensions;
import lectern.enrollments.control.GroupMembers;
import lectern.enrollments.entity.Extension;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** A group of a course: what it is, who joins it, what it is granted. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/people/groups/{group:[0-9a-f-]{36}}")
@Boundary
public class GroupResource {

    private static final int LONGEST_LIST = 20_000;

    @Inject
    CourseGate gate;

    @Inject
    CourseGroups groups;

    @Inject
    GroupMembers members;

    @Inject
    Extensions extensions;

    @Inject
    Outlines outlines;

    @Inject
    GroupPages pages;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Clock clock;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("enrollments.manage")
    public View show(@PathParam("course") String slug, @PathParam("group") UUID id) {
        CourseFacts course = gate.managed(slug);
        return pages.group(course, found(course, id), GroupPages.Typed.NOTHING);
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Allowed("enrollments.manage")
    public Response save(@PathParam("course") String slug, @PathParam("group") UUID id, MultivaluedMap<String, String> posted) {
        CourseFacts course = gate.managed(slug);
        found(course, id);
        CourseGroup group = groups.forChange(id);
        GroupForm form = GroupForm.read(Fields.posted(posted), course, pages.people(course), current.zone());
        if (form.version() != group.version()) {
            throw Refused.conflict(pages.group(course, found(course, id), new GroupPages.Typed(form.fields(), null, null, true)));
        }
        if (form.fields().isValid() && groups.isTaken(course.id(), form.name(), id)) {
            form.fields().reject("name", "enrollments.groups.taken");
        }
        describe(group, form);
        if (!form.fields().isValid()) {
            throw Refused.invalid(pages.group(course, found(course, id), new GroupPages.Typed(form.fields(), null, null, false)));
        }
        visit.say("good", words.text("enrollments.groups.saved", form.name()));
        return to(course, id);
    }

    private static void describe(CourseGroup group, GroupForm form) {
        if (!form.fields().isValid()) {
            return;
        }
        try {
            group.describe(form.name(), form.startsAt(), form.endsAt(), form.capacity(), form.instructorId());
        } catch (TooFewPlaces e) {
            form.fields().reject("capacity", "enrollments.groups.too-few", e.taken());
        }
    }

    /** Takes the group away; its people stay in the course, and its dates go with it. */
    @POST
    @Path("deletion")
    @Allowed("enrollments.manage")
    public Response delete(@PathParam("course") String slug, @PathParam("group") UUID id) {
        CourseFacts course = gate.managed(slug);
        GroupFacts group = found(course, id);
        List<UUID> inside = members.of(course.id(), id);
        members.hold(course.id(), inside);
        members.move(course.id(), inside, null);
        groups.remove(groups.forChange(id));
        visit.say("good", words.text("enrollments.groups.deleted", group.name()));
        return Response.seeOther(URI.create(addresses.groups(course.slug()))).build();
    }

    /** Moves people of the course into the group, by their addresses. */
    @POST
    @Path("members")
    @Consumes("application/x-www-form-urlencoded")
    @Allowed("enrollments.manage")
    public Response add(@PathParam("course") String slug, @PathParam("group") UUID id, MultivaluedMap<String, String> posted) {
        CourseFacts course = gate.managed(slug);
        found(course, id);
        Fields fields = Fields.posted(posted);
        Set<String> emails = Arrays.stream(fields.required("people", LONGEST_LIST).toLowerCase(Locale.ROOT).split("[\\s,;]+")).filter(word -> !word.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, UUID> known = members.byEmail(course.id(), emails);
        members.hold(course.id(), known.values());
        groups.forChange(id);
        GroupFacts group = found(course, id);
        List<String> unknown = emails.stream().filter(email -> !known.containsKey(email)).toList();
        if (!unknown.isEmpty()) {
            fields.reject("people", "enrollments.groups.unknown", String.join(", ", unknown.subList(0, Math.min(5, unknown.size()))), Math.max(0, unknown.size() - 5));
        } else if (fields.isValid() && members.newTo(course.id(), id, known.values()) > group.places()) {
            fields.reject("people", "enrollments.groups.full", group.places());
        }
        if (!fields.isValid()) {
            throw Refused.invalid(pages.group(course, group, new GroupPages.Typed(null, fields, null, false)));
        }
        members.move(course.id(), known.values(), id);
        visit.say("good", words.text("enrollments.groups.added", known.size(), group.name()));
        return to(course, id);
    }

    @POST
    @Path("extensions")
    @Consumes("application/x-www-form-urlencoded")
    @Allowed("enrollments.manage")
    public Response grant(@PathParam("course") String slug, @PathParam("group") UUID id, MultivaluedMap<String, String> posted) {
        CourseFacts course = gate.managed(slug);
        GroupFacts group = found(course, id);
        Set<UUID> lessons = outlines.of(course.id()).lessons().stream().map(OutlineLesson::id).collect(Collectors.toSet());
        ExtensionForm form = ExtensionForm.read(Fields.posted(posted), lessons, current.zone(), clock.instant());
        if (group.isEmpty()) {
            form.fields().reject("kind", "enrollments.extension.nobody");
        }
        if (!form.fields().isValid()) {
            throw Refused.invalid(pages.group(course, group, new GroupPages.Typed(null, null, form.fields(), false)));
        }
        extensions.give(form.to(new Extension(current.organizationId(), course.id(), null, id, current.memberId(), clock.instant())));
        visit.say("good", words.text("enrollments.extension.given", group.name()));
        return to(course, id);
    }

    @POST
    @Path("extensions/{extension:[0-9a-f-]{36}}/withdrawal")
    @Allowed("enrollments.manage")
    public Response withdraw(@PathParam("course") String slug, @PathParam("group") UUID id, @PathParam("extension") UUID extension) {
        CourseFacts course = gate.managed(slug);
        GroupFacts group = found(course, id);
        Extension given = extensions.find(extension).filter(one -> id.equals(one.groupId())).orElseThrow(NotFoundException::new);
        if (given.withdraw(clock.instant())) {
            visit.say("good", words.text("enrollments.extension.withdrawn", group.name()));
        }
        return to(course, id);
    }

    private GroupFacts found(CourseFacts course, UUID id) {
        return groups.find(course.id(), id).orElseThrow(NotFoundException::new);
    }

    private Response to(CourseFacts course, UUID id) {
        return Response.seeOther(URI.create(addresses.groups(course.slug()) + "/" + id)).build();
    }
}
