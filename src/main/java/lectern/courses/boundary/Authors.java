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
        return around(course, outline, open, null);
    }

    /** With boxes to choose lessons, where there are any; they belong to the form with the id {@code selection}. */
    Author choosing(CourseFacts course, Outline outline, Fields selection) {
        return around(course, outline, null, outline.lessons().isEmpty() ? null : selection);
    }

    private Author around(CourseFacts course, Outline outline, UUID open, Fields selection) {
        OutlineEntries.Style style = new OutlineEntries.Style(lesson -> addresses.editLesson(course.slug(), lesson.id()),
            section -> addresses.editSection(course.slug(), section.id()), null, open, false);
        return new Author(course.title(), course.language(), addresses.course(course.slug()), addresses.edit(course.slug()), addresses.preview(course.slug()),
            addresses.newCopy(course.slug()),
            course.standing(), entries.of(outline, style), checks(course, outline), others.onCourse(course), tools(course, outline, open), UUID.randomUUID().toString(),
            selection);
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
        OutlineItem item = open == null ? null
            : outline.lesson(open).map(OutlineItem.class::cast).or(() -> outline.section(open)).orElse(null);
        if (item == null) {
            return null;
        }
        String href = item instanceof OutlineLesson ? addresses.editLesson(course.slug(), item.id()) : addresses.editSection(course.slug(), item.id());
        boolean isHidden = item instanceof OutlineLesson lesson && lesson.isHidden();
        return new Author.Tools(href, item.title(), !item.isSection(), isHidden, outline.canGoUp(item), outline.canGoDown(item),
            item.isSection() ? others.onSection(course, item.id()) : others.onLesson(course, item.id()));
    }
}
