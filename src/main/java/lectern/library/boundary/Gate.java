package lectern.library.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.Courses;
import lectern.courses.control.Standings;
import lectern.library.control.ItemFacts;
import lectern.library.control.Items;
import lectern.platform.tenancy.Current;

/** Who gets to what of a course and of the library. What one may not see does not exist; what one sees and may not change is refused. */
@ApplicationScoped
public class Gate {

    @Inject
    Courses courses;

    @Inject
    Standings standings;

    @Inject
    Items items;

    @Inject
    Current current;

    /** The course for those who change it. */
    CourseFacts edited(String slug) {
        CourseFacts course = courses.at(slug).orElseThrow(NotFoundException::new);
        if (courses.isEditable(course)) {
            return course;
        }
        boolean isSeen = course.isTaught() || !course.isDraft() && (!course.isByInvitation() || standings.mayRead(course.id(), current.memberId()));
        throw isSeen ? new ForbiddenException() : new NotFoundException();
    }

    /** An item that is there. */
    ItemFacts item(UUID id) {
        return items.facts(id).filter(item -> !item.isTrashed()).orElseThrow(NotFoundException::new);
    }

    /** An item for those who say what it is called and delete it, in the trash or not. */
    ItemFacts managed(UUID id) {
        ItemFacts item = items.facts(id).orElseThrow(NotFoundException::new);
        if (!items.isManaged(item)) {
            throw new ForbiddenException();
        }
        return item;
    }

    /** An item for those who publish versions of it. */
    ItemFacts published(UUID id) {
        ItemFacts item = item(id);
        if (!items.isPublishable(item)) {
            throw new ForbiddenException();
        }
        return item;
    }
}
