package lectern.courses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.LessonKind;
import lectern.courses.control.LessonKinds;
import lectern.courses.control.LessonState;
import lectern.courses.control.Standing;
import lectern.courses.entity.Lock;
import lectern.courses.entity.Obligation;
import lectern.courses.entity.Outline;
import lectern.courses.entity.OutlineItem;
import lectern.courses.entity.OutlineLesson;
import lectern.courses.entity.OutlineSection;
import lectern.courses.entity.Sought;
import lectern.platform.web.Words;

/** Makes the lines of an outline that pages show. */
@ApplicationScoped
public class OutlineEntries {

    /** An outline with more lessons has a search. */
    static final int SEARCHED = 15;

    /** Of an outline with more lessons, only the way to the reader's place is open at first. */
    static final int FOLDED = 40;

    @Inject
    LessonKinds kinds;

    @Inject
    Words words;

    /**
     * What differs between the pages that show an outline.
     *
     * @param name by which links lead to a lesson in it
     * @param current the line the page is about, or null
     * @param opensLocked whether what is closed to a student opens all the same
     * @param chosen lessons that have to be in view
     */
    record Style(Function<OutlineLesson, String> href, Function<OutlineSection, String> sectionHref, Function<OutlineLesson, String> name, Standing standing,
                 UUID current, boolean opensLocked, Collection<UUID> chosen) {

        /** For those who read. */
        static Style reading(Function<OutlineLesson, String> href, Standing standing, UUID current, boolean opensLocked) {
            return new Style(href, section -> null, OutlineLesson::slug, standing, current, opensLocked, List.of());
        }

        /** For those who write. */
        static Style writing(Function<OutlineLesson, String> href, Function<OutlineSection, String> sectionHref, UUID current, Collection<UUID> chosen) {
            return new Style(href, sectionHref, lesson -> lesson.id().toString(), null, current, false, chosen);
        }

        UUID next() {
            return standing == null ? null : standing.nextLessonId();
        }

        boolean isKept() {
            return standing != null && standing.isEnrolled();
        }

        boolean isLocked(OutlineLesson lesson) {
            return standing != null && standing.locks().containsKey(lesson.id());
        }

        boolean isComplete(OutlineLesson lesson) {
            return standing != null && standing.of(lesson.id()) == LessonState.COMPLETED;
        }
    }

    // An outline on its way to a page; what is looked for is nothing where there is no search.
    private record Page(Outline outline, Style style, Sought sought, Set<UUID> open) {
    }

    /** {@code findHref} is the page that answers what was {@code typed} into the search, which may be null. */
    ShownOutline of(CourseFacts course, Outline outline, Style style, String findHref, String typed) {
        boolean isSearched = outline.lessons().size() > SEARCHED;
        Sought sought = Sought.of(isSearched ? typed : null);
        Page page = new Page(outline, style, sought, open(outline, style, sought));
        List<OutlineEntry> lines = outline.sections().stream().map(section -> section(section, page, "")).toList();
        return new ShownOutline(course.id(), lines, !isSearched ? null : new ShownOutline.Find(findHref, sought.isNothing() ? "" : typed.strip(), found(lines)));
    }

    // The sections that lead to where the reader is, or to the first lesson; all of them where there are few lessons or some were looked for.
    private static Set<UUID> open(Outline outline, Style style, Sought sought) {
        Set<UUID> open = new HashSet<>();
        if (outline.lessons().size() <= FOLDED || !sought.isNothing()) {
            outline.allSections().forEach(section -> open.add(section.id()));
            return open;
        }
        List<OutlineItem> places = Stream.concat(Stream.of(style.current(), style.next()), style.chosen().stream())
            .filter(Objects::nonNull).flatMap(id -> outline.item(id).stream()).toList();
        for (OutlineItem place : places.isEmpty() ? outline.lessons().subList(0, 1) : places) {
            open.addAll(outline.around(place));
            open.add(place.id());
        }
        return open;
    }

    private OutlineEntry section(OutlineSection section, Page page, String above) {
        String path = above + " " + section.title();
        List<OutlineEntry> entries = section.items().stream().map(item -> entry(item, page, path)).toList();
        List<OutlineLesson> lessons = page.outline().with(section).stream().filter(OutlineLesson.class::isInstance).map(OutlineLesson.class::cast).toList();
        int locked = (int) lessons.stream().filter(page.style()::isLocked).count();
        boolean isLeftOut = !page.sought().isIn(path) && entries.stream().allMatch(OutlineEntry::isLeftOut);
        return new OutlineEntry(section.id(), anchor(section), section.title(), entries, page.style().sectionHref().apply(section), null, count(lessons, page.style()),
            null, null, null, new OutlineEntry.Fold(lessons.size(), locked, page.style().isKept(), page.open().contains(section.id())),
            section.id().equals(page.style().current()) ? "page" : null, isLeftOut, Obligation.REQUIRED);
    }

    private OutlineEntry entry(OutlineItem item, Page page, String above) {
        if (item instanceof OutlineSection section) {
            return section(section, page, above);
        }
        OutlineLesson lesson = (OutlineLesson) item;
        Style style = page.style();
        LessonKind kind = kinds.of(lesson.type());
        LessonState state = style.standing() == null ? null : style.standing().of(lesson.id());
        Lock lock = style.standing() == null ? null : style.standing().locks().get(lesson.id());
        String href = lock == null || style.opensLocked() ? style.href().apply(lesson) : null;
        return new OutlineEntry(lesson.id(), "lesson-" + style.name().apply(lesson), lesson.title(), List.of(), href, kind.icon(), detail(lesson, kind), state,
            lock == null ? null : LockNote.of(lock, page.outline()),
            style.standing() == null ? null : style.standing().dues().get(lesson.id()), null, current(lesson, style), !page.sought().isIn(above + " " + lesson.title()), lesson.obligation());
    }

    /** The name of a line among those that authors see. */
    static String anchor(OutlineItem item) {
        return (item.isSection() ? "section-" : "lesson-") + item.id();
    }

    private static String current(OutlineLesson lesson, Style style) {
        if (style.current() != null) {
            return lesson.id().equals(style.current()) ? "page" : null;
        }
        return lesson.id().equals(style.next()) ? "step" : null;
    }

    private static int found(List<OutlineEntry> lines) {
        return lines.stream().mapToInt(line -> line.isSection() ? found(line.entries()) : line.isLeftOut() ? 0 : 1).sum();
    }

    private String count(List<OutlineLesson> lessons, Style style) {
        if (lessons.isEmpty()) {
            return "";
        }
        if (!style.isKept()) {
            return String.valueOf(lessons.size());
        }
        return words.text("courses.outline.done-of", lessons.stream().filter(style::isComplete).count(), lessons.size());
    }

    private String detail(OutlineLesson lesson, LessonKind kind) {
        if (lesson.isHidden()) {
            return words.text("courses.mark.hidden");
        }
        String minutes = lesson.plannedMinutes() == 0 ? "" : words.text("courses.outline.minutes", lesson.plannedMinutes());
        return kind.mark(lesson).map(key -> words.text(key)).orElse(minutes);
    }
}
