package lectern.library.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lectern.courses.control.CourseFacts;
import lectern.library.control.ItemVersion;
import lectern.library.control.ItemVersions;
import lectern.library.control.UseFacts;
import lectern.library.control.UsedLesson;
import lectern.library.control.Uses;
import lectern.library.entity.KeptLesson;
import lectern.platform.richtext.Difference;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;
import lectern.platform.web.View;
import lectern.platform.web.Words;

/** Makes the page of what a newer version would change. */
@ApplicationScoped
public class UpdatePages {

    @Inject
    ItemVersions versions;

    @Inject
    Uses uses;

    @Inject
    Addresses addresses;

    @Inject
    Words words;

    View view(CourseFacts course, UseFacts use, Fields form, boolean isNewer) {
        List<KeptLesson> kept = use.isOutdated() ? versions.lessons(use.itemId(), use.newest()) : List.of();
        String note = use.isOutdated() ? versions.of(use.itemId(), use.newest()).map(ItemVersion::note).orElse("") : "";
        return View.of("library/update", new UpdatePage(List.of(new Crumb(addresses.edit(course.slug()), course.title()),
            new Crumb(addresses.used(course.slug()), words.text("library.course.title"))), addresses.use(course.slug(), use.id()), addresses.item(use.itemId()), course.language(),
            use, note, use.isOutdated() ? changes(versions.lessons(use.itemId(), use.number()), kept, uses.lessons(course.id(), use.id())) : List.of(), form, isNewer));
    }

    private static List<UpdatePage.Change> changes(List<KeptLesson> before, List<KeptLesson> kept, List<UsedLesson> used) {
        Map<UUID, KeptLesson> had = before.stream().collect(Collectors.toMap(KeptLesson::key, Function.identity()));
        Map<Object, UsedLesson> there = used.stream().collect(Collectors.toMap(UsedLesson::key, Function.identity(), (one, other) -> one));
        List<UpdatePage.Change> changes = new ArrayList<>();
        for (KeptLesson lesson : kept) {
            UsedLesson old = there.remove(lesson.key());
            changes.add(old == null ? new UpdatePage.Change(lesson.key(), "new", lesson.title(), lesson.title(), false, List.of(), false) : change(lesson, old, lesson.isFilmOf(had.get(lesson.key()))));
        }
        used.stream().filter(old -> there.containsKey(old.key()) && !old.isTrashed())
            .forEach(old -> changes.add(new UpdatePage.Change(old.key(), "gone", old.title(), old.title(), false, List.of(), false)));
        return changes;
    }

    private static UpdatePage.Change change(KeptLesson lesson, UsedLesson old, boolean isFilmKept) {
        boolean isOther = !isFilmKept || !lesson.content().withSettings(old.content().settings()).equals(old.content());
        boolean isSame = lesson.title().equals(old.title()) && !isOther;
        String state = old.isTrashed() ? "deleted" : isSame ? "same" : "changed";
        List<Difference.Line> lines = state.equals("changed") ? Difference.between(old.content().body(), lesson.content().body()) : List.of();
        return new UpdatePage.Change(lesson.key(), state, old.title(), lesson.title(), old.isChanged(), lines, isOther);
    }
}
