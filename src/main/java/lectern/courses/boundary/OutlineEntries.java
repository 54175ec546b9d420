package lectern.courses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
import lectern.platform.web.Words;

/** Makes the lines of an outline that pages show. */
@ApplicationScoped
public class OutlineEntries {

    @Inject
    LessonKinds kinds;

    @Inject
    Words words;

    /** What differs between the pages that show an outline; {@code opensLocked} where what is closed to a student opens all the same. */
    record Style(Function<OutlineLesson, String> href, Function<OutlineSection, String> sectionHref, Standing standing, UUID current, boolean opensLocked) {
    }

    List<OutlineEntry> of(Outline outline, Style style) {
        return outline.sections().stream().map(section -> section(section, style, outline)).toList();
    }

    private OutlineEntry section(OutlineSection section, Style style, Outline outline) {
        List<OutlineEntry> entries = section.items().stream().map(item -> entry(item, style, outline)).toList();
        return new OutlineEntry(section.id(), true, section.title(), section.depth(), entries, style.sectionHref().apply(section), null, null, null, null, null,
            note(section, style), section.id().equals(style.current()), Obligation.REQUIRED);
    }

    private OutlineEntry entry(OutlineItem item, Style style, Outline outline) {
        if (item instanceof OutlineSection section) {
            return section(section, style, outline);
        }
        OutlineLesson lesson = (OutlineLesson) item;
        LessonKind kind = kinds.of(lesson.type());
        LessonState state = style.standing() == null ? null : style.standing().of(lesson.id());
        Lock lock = style.standing() == null ? null : style.standing().locks().get(lesson.id());
        String href = lock == null || style.opensLocked() ? style.href().apply(lesson) : null;
        return new OutlineEntry(lesson.id(), false, lesson.title(), 0, List.of(), href, kind.icon(), detail(lesson, kind), state,
            lock == null ? null : LockNote.of(lock, outline),
            style.standing() == null ? null : style.standing().dues().get(lesson.id()), null, lesson.id().equals(style.current()), lesson.obligation());
    }

    private String note(OutlineSection section, Style style) {
        int all = section.lessons().size();
        if (style.standing() == null || !style.standing().isEnrolled()) {
            return all == 0 ? "" : String.valueOf(all);
        }
        long done = section.lessons().stream().filter(lesson -> style.standing().of(lesson.id()) == LessonState.COMPLETED).count();
        return all == 0 ? "" : words.text("courses.outline.done-of", done, all);
    }

    private String detail(OutlineLesson lesson, LessonKind kind) {
        if (lesson.isHidden()) {
            return words.text("courses.mark.hidden");
        }
        String minutes = lesson.plannedMinutes() == 0 ? "" : words.text("courses.outline.minutes", lesson.plannedMinutes());
        return kind.mark(lesson).map(key -> words.text(key)).orElse(minutes);
    }
}
