package lectern.courses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lectern.courses.control.AuthorTools;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.LessonKinds;
import lectern.courses.entity.Course;
import lectern.courses.entity.Obstacle;
import lectern.courses.entity.Outline;
import lectern.courses.entity.OutlineItem;
import lectern.courses.entity.OutlineLesson;
import lectern.platform.web.Fields;
import lectern.platform.web.Words;

/** Makes what stands around the pages for authors. */
@ApplicationScoped
public class Authors {

    @Inject
    Addresses addresses;

    @Inject
    OutlineEntries entries;

    @Inject
    LessonKinds kinds;

    @Inject
    AuthorTools others;

    @Inject
    Words words;

    /** {@code open} is the section or lesson the page is about, or null. */
    Author around(CourseFacts course, Outline outline, UUID open) {
        return around(course, outline, open, null, null);
    }

    /** With boxes to choose lessons, where there are any; they belong to the form with the id {@code selection}. {@code find} is what is looked for, or null. */
    Author choosing(CourseFacts course, Outline outline, Fields selection, String find) {
        return around(course, outline, null, outline.lessons().isEmpty() ? null : selection, find);
    }

    private Author around(CourseFacts course, Outline outline, UUID open, Fields selection, String find) {
        List<UUID> chosen = selection == null ? List.of()
            : outline.lessons().stream().map(OutlineLesson::id).filter(id -> selection.has("lessons", id.toString())).toList();
        OutlineEntries.Style style = OutlineEntries.Style.writing(lesson -> addresses.editLesson(course.slug(), lesson.id()),
            section -> addresses.editSection(course.slug(), section.id()), open, chosen);
        return new Author(course.title(), course.language(), addresses.course(course.slug()), addresses.edit(course.slug()), addresses.preview(course.slug()),
            addresses.newCopy(course.slug()), addHref(course, outline, open),
            course.standing(), entries.of(course, outline, style, addresses.edit(course.slug()), find), checks(course, outline), others.onCourse(course),
            tools(course, outline, open), UUID.randomUUID().toString(), selection);
    }

    private String addHref(CourseFacts course, Outline outline, UUID open) {
        String form = addresses.edit(course.slug()) + "/lessons/new";
        UUID section = outline.item(open).map(item -> item.isSection() ? item.id() : item.parentId()).orElse(null);
        return section == null ? form : form + "?section=" + section;
    }

    /** What keeps the course from being published, in words. */
    List<Author.Check> checks(CourseFacts course, Outline outline) {
        List<Obstacle> obstacles = new ArrayList<>(Course.ownObstacles(course.title(), course.summary(), course.isTemplate()));
        obstacles.addAll(kinds.obstacles(outline));
        return obstacles.stream().map(obstacle -> check(course, obstacle)).toList();
    }

    private Author.Check check(CourseFacts course, Obstacle obstacle) {
        boolean isOfCourse = obstacle.key().equals("courses.check.is-template") || obstacle.key().equals("courses.check.no-title") || obstacle.key().equals("courses.check.no-summary");
        String place = obstacle.lessonId() != null ? addresses.editLesson(course.slug(), obstacle.lessonId())
            : isOfCourse ? addresses.edit(course.slug()) + "/settings" : addresses.edit(course.slug());
        return new Author.Check(words.text(obstacle.key(), obstacle.title()), place);
    }

    private Author.Tools tools(CourseFacts course, Outline outline, UUID open) {
        OutlineItem item = outline.item(open).orElse(null);
        if (item == null) {
            return null;
        }
        String href = item instanceof OutlineLesson ? addresses.editLesson(course.slug(), item.id()) : addresses.editSection(course.slug(), item.id());
        boolean isHidden = item instanceof OutlineLesson lesson && lesson.isHidden();
        return new Author.Tools(href, item.title(), !item.isSection(), isHidden, outline.canGoUp(item), outline.canGoDown(item),
            item.isSection() ? others.onSection(course, item.id()) : others.onLesson(course, item.id()));
    }
}
