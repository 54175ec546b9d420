package lectern.courses.boundary;

import java.util.List;
import java.util.function.Predicate;
import lectern.courses.entity.Outline;
import lectern.courses.entity.OutlineSection;
import lectern.platform.web.Option;

/** The sections of a course to choose from; those inside others are indented. */
final class SectionOptions {

    private SectionOptions() {
    }

    static List<Option> of(Outline outline) {
        return of(outline, section -> true);
    }

    static List<Option> of(Outline outline, Predicate<OutlineSection> isOffered) {
        return outline.allSections().stream().filter(isOffered)
            .map(section -> new Option(section.id().toString(), "\u2014 ".repeat(section.depth() - 1) + section.title())).toList();
    }
}
