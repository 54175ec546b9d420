package lectern.enrollments.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseGroups;
import lectern.courses.control.GroupFacts;
import lectern.courses.control.Outlines;
import lectern.courses.control.Teachers;
import lectern.enrollments.control.Extensions;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;
import lectern.platform.web.View;
import lectern.platform.web.Words;

/** Makes the pages of groups. */
@ApplicationScoped
class GroupPages {

    private static final int PEOPLE = 500;

    @Inject
    CourseGroups groups;

    @Inject
    Teachers teachers;

    @Inject
    Outlines outlines;

    @Inject
    Extensions extensions;

    @Inject
    ExtensionPanels panels;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Words words;

    View list(CourseFacts course, Fields form) {
        return View.of("enrollments/groups", new GroupsPage(trail(course, false), addresses.groups(course.slug()), groups.of(course.id()), form, people(course),
            current.zone().getId()));
    }

    /** What was typed stands in one of the forms; the others are as stored. */
    record Typed(Fields group, Fields members, Fields extension, boolean isConflict) {

        static final Typed NOTHING = new Typed(null, null, null, false);
    }

    View group(CourseFacts course, GroupFacts group, Typed typed) {
        String address = addresses.groups(course.slug()) + "/" + group.id();
        return View.of("enrollments/group", new GroupPage(trail(course, true), address, group, typed.group() == null ? GroupForm.of(group, current.zone()) : typed.group(),
            people(course), current.zone().getId(), typed.members() == null ? Fields.empty() : typed.members(), addresses.people(course.slug()) + "?run=" + group.id(),
            addresses.course(course.slug()) + "/edit/release?group=" + group.id(),
            panels.panel(address + "/extensions", extensions.ofGroup(course.id(), group.id()), outlines.of(course.id()),
                typed.extension() == null ? ExtensionForm.empty() : typed.extension(), !group.isEmpty()), typed.isConflict()));
    }

    /** Who may look after a group: those who teach the course. */
    List<Option> people(CourseFacts course) {
        return teachers.candidates(course.id(), PEOPLE).stream().map(person -> new Option(person.id().toString(), person.name())).toList();
    }

    private List<Crumb> trail(CourseFacts course, boolean isBelow) {
        List<Crumb> trail = new ArrayList<>(List.of(new Crumb(addresses.course(course.slug()), course.title()), new Crumb(addresses.people(course.slug()), words.text("enrollments.people"))));
        if (isBelow) {
            trail.add(new Crumb(addresses.groups(course.slug()), words.text("enrollments.groups")));
        }
        return trail;
    }
}
