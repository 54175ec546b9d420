package lectern.courses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lectern.courses.control.Captions;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseFiles;
import lectern.courses.control.CourseText;
import lectern.courses.control.LessonFacts;
import lectern.courses.control.LessonKind;
import lectern.courses.control.LessonKinds;
import lectern.courses.control.TextChecks;
import lectern.courses.entity.Obligation;
import lectern.platform.richtext.RichText;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;
import lectern.platform.web.View;
import lectern.platform.web.Words;

/** Makes the page of a lesson for its author. */
@ApplicationScoped
public class LessonPages {

    private static final int FILES = 100;

    @Inject
    LessonKinds kinds;

    @Inject
    Authors authors;

    @Inject
    CourseFiles files;

    @Inject
    TextChecks checks;

    @Inject
    FindingLines lines;

    @Inject
    Captions captions;

    @Inject
    CourseFields courseFields;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Words words;

    /** The lesson as it is stored. */
    View stored(CourseFacts course, CourseText text) {
        return view(course, text, stored(text.lesson()), Sent.NOTHING, false);
    }

    /** The lesson with what was typed, and what is wrong with it. */
    View typed(CourseFacts course, CourseText text, Fields form) {
        return view(course, text, form, Sent.NOTHING, false);
    }

    /** The lesson with a file that was not taken. */
    View withoutFile(CourseFacts course, CourseText text, Fields fileForm) {
        return view(course, text, stored(text.lesson()), new Sent(fileForm, Fields.empty()), false);
    }

    /** The lesson with captions that were not taken. */
    View withoutCaptions(CourseFacts course, CourseText text, Fields captionForm) {
        return view(course, text, stored(text.lesson()), new Sent(Fields.empty(), captionForm), false);
    }

    /** What was typed, beside the newer text that somebody else has saved; saving once more puts it in its place. */
    View conflict(CourseFacts course, CourseText text, Fields form) {
        return view(course, text, form, Sent.NOTHING, true);
    }

    private View view(CourseFacts course, CourseText text, Fields form, Sent sent, boolean isConflict) {
        LessonFacts lesson = text.lesson();
        LessonKind kind = kinds.of(lesson.type());
        List<Option> choices = kind.files().isEmpty() ? List.of() : files.unused(course.id(), FILES).stream()
            .filter(file -> kind.files().get().allows(file.mediaType())).map(file -> new Option(file.id().toString(), file.name())).toList();
        LessonPage.Theirs theirs = !isConflict ? null : new LessonPage.Theirs(lesson.title(), RichText.show(lesson.content().body(), lesson.organization()),
            lesson.content().targetUrl());
        return View.of("courses/lesson", new LessonPage(authors.around(course, text.outline(), lesson.id()), addresses.editLesson(course.slug(), lesson.id()),
            lesson, words.text(kind.name()), kind.template(), kind.editing(lesson), form, minutesHelp(kind.minutes(lesson.content())), rules(kind), obligations(),
            kind.files().map(taken -> String.join(",", taken.mediaTypes())).orElse(null), choices, sent.file(),
            addresses.edit(course.slug()) + "/uploads/" + lesson.id(), addresses.edit(course.slug()) + "/pictures",
            theirs, addresses.preview(course.slug()) + "/lessons/" + lesson.slug(),
            isConflict || !form.isValid() ? null : lesson.updatedAt(), current.member().map(Current.Member::id).orElseThrow() + "/" + lesson.id(),
            addresses.edit(course.slug()) + "/release/lessons/" + lesson.id(),
            lines.of(checks.of(course.id(), written(lesson, form)), ""), kind.takesCaptions(lesson) ? captions(course, lesson, sent.captions()) : null));
    }

    // The small forms for files, with what was refused.
    private record Sent(Fields file, Fields captions) {

        static final Sent NOTHING = new Sent(Fields.empty(), Fields.empty());
    }

    private CaptionsPanel captions(CourseFacts course, LessonFacts lesson, Fields refused) {
        Fields form = refused.isValid() ? Fields.of(Map.of("language", course.language())) : refused;
        return new CaptionsPanel(addresses.editLesson(course.slug(), lesson.id()) + "/captions", captions.of(course.id(), lesson.id()),
            courseFields.languages(course.language()), form);
    }

    // What was typed and is not stored; a text that is too long to be stored is not looked through either.
    private static String written(LessonFacts lesson, Fields form) {
        String typed = form.value("body");
        return form.isValid() && !typed.isEmpty() ? RichText.store(typed, lesson.organization()) : lesson.content().body();
    }

    private Fields stored(LessonFacts lesson) {
        LessonKind kind = kinds.of(lesson.type());
        Map<String, Object> values = new HashMap<>(kind.values(lesson));
        values.put("title", lesson.title());
        values.put("rule", lesson.completionRule());
        values.put("obligation", lesson.obligation().word());
        values.put("version", lesson.version());
        boolean isEstimated = lesson.plannedMinutes() == kind.minutes(lesson.content());
        values.put("minutes", isEstimated ? null : lesson.plannedMinutes());
        return Fields.of(values);
    }

    private String minutesHelp(int estimate) {
        return estimate == 0 ? words.text("courses.plan.minutes-help") : words.text("courses.plan.minutes-estimate", estimate);
    }

    private List<Option> rules(LessonKind kind) {
        return kind.rules().stream().map(rule -> option("courses.rule." + rule.replace('_', '-'), rule)).toList();
    }

    private List<Option> obligations() {
        return Stream.of(Obligation.values()).map(obligation -> option("courses.obligation." + obligation.word(), obligation.word())).toList();
    }

    private Option option(String key, String value) {
        return new Option(value, words.text(key), words.text(key + ".help"));
    }
}
