package lectern.courses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.Outlines;
import lectern.courses.control.Releases;
import lectern.courses.entity.MoveRefused;
import lectern.courses.entity.Outline;
import lectern.courses.entity.OutlineItem;
import lectern.courses.entity.OutlineSection;
import lectern.courses.entity.Placement;
import lectern.courses.entity.ReleaseCycle;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Words;

/** Moves sections and lessons: a step up or down, or to a place that was named. */
@ApplicationScoped
public class Places {

    private static final int LAST = 100_000;

    @Inject
    Outlines outlines;

    @Inject
    Releases releases;

    @Inject
    Authors authors;

    @Inject
    Addresses addresses;

    @Inject
    Words words;

    /** Moves as the form says: {@code go} up or down, or the section, and a place in it where that is not the end. */
    void move(CourseFacts course, Outline outline, OutlineItem item, Fields form) {
        String field = field(item);
        UUID target = form.id(field).orElse(null);
        int place = form.number("position", 0, LAST).orElse(LAST);
        if (!form.isValid()) {
            throw Refused.invalid(view(course, outline, item, form));
        }
        try {
            List<Placement> placements = switch (form.value("go")) {
                case "up" -> outline.up(item);
                case "down" -> outline.down(item);
                default -> outline.moved(item, target, place);
            };
            outlines.place(course.id(), placements);
            releases.requireAcyclic(course.id());
        } catch (ReleaseCycle e) {
            throw Refused.invalid(view(course, outline, item, form.reject(field, "courses.release.cycle", e.path())));
        } catch (MoveRefused e) {
            throw Refused.invalid(view(course, outline, item, form.reject(field, e.key())));
        }
    }

    /** The page to choose a section on. */
    View view(CourseFacts course, Outline outline, OutlineItem item, Fields form) {
        boolean isSection = item.isSection();
        List<UUID> within = item instanceof OutlineSection section ? outline.with(section).stream().map(OutlineItem::id).toList() : List.of();
        List<Option> sections = SectionOptions.of(outline, section -> !within.contains(section.id()) && (!isSection || section.depth() < Outline.DEEPEST));
        String own = isSection ? addresses.editSection(course.slug(), item.id()) : addresses.editLesson(course.slug(), item.id());
        return View.of("courses/place", new PlacePage(authors.around(course, outline, item.id()), own + "/place", own, item.title(), form, field(item),
            isSection ? words.text("courses.move.top") : null, sections));
    }

    static String field(OutlineItem item) {
        return item.isSection() ? "parent" : "section";
    }
}
