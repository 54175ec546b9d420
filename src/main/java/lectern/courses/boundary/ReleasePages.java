package lectern.courses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.GroupFacts;
import lectern.courses.control.Releases;
import lectern.courses.entity.Outline;
import lectern.courses.entity.OutlineItem;
import lectern.courses.entity.OutlineLesson;
import lectern.courses.entity.OutlineSection;
import lectern.courses.entity.Release;
import lectern.courses.entity.ReleaseRule;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;
import lectern.platform.web.View;
import lectern.platform.web.Words;

/** Makes the pages on which an author says when lessons open. */
@ApplicationScoped
class ReleasePages {

    /** More lessons than these are counted, not named. */
    private static final int NAMED = 3;

    @Inject
    Releases releases;

    @Inject
    Authors authors;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Words words;

    /** {@code item} is null for the course, {@code run} for everybody; {@code typed} is null for what is stored. */
    View view(CourseFacts course, Outline outline, OutlineItem item, GroupFacts run, Fields typed, boolean isConflict) {
        UUID group = run == null ? null : run.id();
        Map<UUID, ReleaseRule> rules = releases.of(course.id(), group);
        boolean isCourse = item == null && group == null;
        ReleaseRule rule = rules.getOrDefault(item == null ? course.id() : item.id(), ReleaseRule.SILENT);
        Fields form = typed == null ? ReleaseForm.of(rule, isCourse, current.zone()) : typed;
        String kind = item == null ? "course" : item.isSection() ? "section" : "lesson";
        return View.of("courses/release", new ReleasePage(authors.around(course, outline, item == null ? null : item.id()), address(course, item, group),
            item == null ? course.title() : item.title(), "courses.release.of-" + kind, isCourse, form, rule.version(),
            options("timing", isCourse, "at_once", "on_date", "after_enrolment"),
            item == null ? options("ordering", isCourse, "free", "after_previous") : options("ordering", false, "free", "after_previous", "after_chosen"),
            options("due", isCourse, "never", "on_date", "after_enrolment"), item == null ? List.of() : others(outline, item), current.zone().getId(),
            item == null ? lines(course, outline, rules, group) : List.of(), isConflict, runs(course, item, run), List.of()));
    }

    /** The form for several lessons at once. */
    View selection(CourseFacts course, Outline outline, List<UUID> lessons, Fields form) {
        return View.of("courses/release", new ReleasePage(authors.around(course, outline, null), addresses.edit(course.slug()) + "/selection/release",
            words.text("courses.selection.lessons", lessons.size()), "courses.release.of-lessons", false, form, 0,
            options("timing", false, "at_once", "on_date", "after_enrolment"), options("ordering", false, "free", "after_previous", "after_chosen"),
            options("due", false, "never", "on_date", "after_enrolment"),
            outline.lessons().stream().filter(lesson -> !lessons.contains(lesson.id())).map(ReleasePages::option).toList(), current.zone().getId(), List.of(), false,
            List.of(), lessons));
    }

    private static Option option(OutlineLesson lesson) {
        return new Option(lesson.id().toString(), lesson.number() + ". " + lesson.title());
    }

    String address(CourseFacts course, OutlineItem item, UUID group) {
        String base = addresses.edit(course.slug()) + "/release";
        String place = item == null ? base : base + (item.isSection() ? "/sections/" : "/lessons/") + item.id();
        return group == null ? place : place + "?group=" + group;
    }

    private List<Option> options(String name, boolean isCourse, String... values) {
        List<Option> options = new ArrayList<>();
        if (!isCourse) {
            options.add(new Option("", words.text("courses.release." + name + ".inherit")));
        }
        for (String value : values) {
            options.add(new Option(value, words.text("courses.release." + name + "." + value.replace('_', '-'))));
        }
        return options;
    }

    private static List<Option> others(Outline outline, OutlineItem item) {
        List<OutlineItem> inside = item instanceof OutlineSection section ? outline.with(section) : List.of(item);
        return outline.lessons().stream().filter(lesson -> inside.stream().noneMatch(inner -> inner.id().equals(lesson.id())))
            .map(ReleasePages::option).toList();
    }

    private List<ReleasePage.Line> lines(CourseFacts course, Outline outline, Map<UUID, ReleaseRule> rules, UUID group) {
        Map<UUID, Release> effective = releases.effective(course.id(), group);
        List<ReleasePage.Line> lines = new ArrayList<>();
        outline.sections().forEach(section -> outline.with(section).forEach(item -> lines.add(item instanceof OutlineLesson lesson
            ? line(outline, lesson, effective.getOrDefault(lesson.id(), Release.FREE), address(course, item, group), rules)
            : new ReleasePage.Line(item.id(), item.title(), true, ((OutlineSection) item).depth(), address(course, item, group), null, null, null, rules.containsKey(item.id())))));
        return lines;
    }

    private ReleasePage.Line line(Outline outline, OutlineLesson lesson, Release release, String href, Map<UUID, ReleaseRule> rules) {
        return new ReleasePage.Line(lesson.id(), lesson.number() + ". " + lesson.title(), false, 0, href,
            when("courses.release.opens-", release.opensAt(), release.opensAfterDays()), before(outline, lesson, release),
            when("courses.release.due-", release.dueAt(), release.dueAfterDays()), rules.containsKey(lesson.id()));
    }

    // A group's own page leads here; whoever says something for everybody need not read past the groups.
    private List<ReleasePage.Run> runs(CourseFacts course, OutlineItem item, GroupFacts run) {
        return run == null ? List.of() : List.of(new ReleasePage.Run(address(course, item, null), words.text("courses.release.everybody"), false),
            new ReleasePage.Run(address(course, item, run.id()), run.name(), true));
    }

    private static ReleasePage.Words when(String key, Instant at, Integer days) {
        return at != null ? new ReleasePage.Words(key + "on", at, null) : days != null ? new ReleasePage.Words(key + "after", null, days) : null;
    }

    private String before(Outline outline, OutlineLesson self, Release release) {
        if (release.ordering() != Release.Ordering.AFTER_CHOSEN) {
            return release.ordering() == Release.Ordering.FREE || self.number() == 1 ? null : words.text("courses.release.after-previous");
        }
        List<OutlineLesson> chosen = outline.lessons().stream().filter(lesson -> release.prerequisites().contains(lesson.id())).toList();
        String named = String.join(", ", chosen.stream().limit(NAMED).map(lesson -> String.valueOf(lesson.number())).toList());
        return chosen.isEmpty() ? null : words.text("courses.release.after-lessons", named, Math.max(0, chosen.size() - NAMED), Math.min(chosen.size(), NAMED));
    }
}
