package lectern.enrollments.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lectern.courses.entity.Outline;
import lectern.enrollments.control.Journey;
import lectern.enrollments.entity.Grant;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;
import lectern.platform.web.Words;

/** Makes the panel of what is granted. */
@ApplicationScoped
class ExtensionPanels {

    @Inject
    Words words;

    ExtensionsPanel panel(String href, List<Grant> grants, Outline outline, Fields form, boolean mayGrant) {
        return panel(href, grants, outline.lessons().stream().map(lesson -> lesson(lesson.id(), lesson.number(), lesson.title())).toList(), form, mayGrant);
    }

    ExtensionsPanel panel(String href, List<Grant> grants, Journey journey, Fields form) {
        return panel(href, grants, journey.steps().stream().map(step -> lesson(step.lessonId(), step.number(), step.title())).toList(), form, true);
    }

    private static Option lesson(UUID id, int number, String title) {
        return new Option(id.toString(), number + ". " + title);
    }

    private ExtensionsPanel panel(String href, List<Grant> grants, List<Option> lessons, Fields form, boolean mayGrant) {
        List<Option> kinds = Stream.of(Grant.Kind.values()).map(kind -> new Option(kind.word(), words.text("enrollments.extension." + kind.word()))).toList();
        return new ExtensionsPanel(href, grants, form, kinds, lessons, mayGrant);
    }
}
