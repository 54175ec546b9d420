package lectern.courses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import lectern.courses.control.CourseFacts;
import lectern.courses.entity.Outline;
import lectern.courses.entity.OutlineSection;
import lectern.platform.web.Fields;
import lectern.platform.web.View;

/** Makes the page of a section for its author. */
@ApplicationScoped
public class SectionPages {

    @Inject
    Authors authors;

    @Inject
    Addresses addresses;

    /** {@code form} and {@code inner} are what was typed, or null. */
    View view(CourseFacts course, Outline outline, OutlineSection section, Fields form, Fields inner, boolean isConflict) {
        Author author = authors.around(course, outline, section.id());
        return View.of("courses/section", new SectionPage(author, section.id(), addresses.editSection(course.slug(), section.id()), section.title(),
            form == null ? Fields.of(Map.of("title", section.title())) : form, inner == null ? Fields.empty() : inner,
            find(author.outline().lines(), section), section.depth() < Outline.DEEPEST, isConflict));
    }

    private static List<OutlineEntry> find(List<OutlineEntry> lines, OutlineSection section) {
        for (OutlineEntry line : lines) {
            if (line.id().equals(section.id())) {
                return line.entries();
            }
            List<OutlineEntry> deeper = line.isSection() ? find(line.entries(), section) : null;
            if (deeper != null) {
                return deeper;
            }
        }
        return null;
    }
}
