package lectern.enrollments.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import lectern.calendar.control.Entry;
import lectern.enrollments.control.CourseDate;
import lectern.enrollments.control.FreshLessons;
import lectern.enrollments.control.Step;
import lectern.enrollments.control.TaughtDates;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Words;

/** Puts dates into words, the same ones wherever they are shown. */
@ApplicationScoped
class DateEntries {

    private static final String KEY = "enrollments.date.";
    private static final Map<CourseDate.Kind, String> ICONS = Map.of(CourseDate.Kind.BEGINS, "play", CourseDate.Kind.OPENS, "book-open",
        CourseDate.Kind.DUE, "clock", CourseDate.Kind.ENDS, "flag", CourseDate.Kind.ACCESS_ENDS, "key-round");

    @Inject
    Addresses addresses;

    @Inject
    Words words;

    @Inject
    Current current;

    @Inject
    Clock clock;

    /** A date of a student. */
    Entry of(CourseDate date) {
        Entry.Tone tone = tone(date);
        String word = date.kind().word() + (date.group() == null ? "" : "-group") + (date.isPast() ? "-past" : tone == Entry.Tone.SOON ? "-today" : "");
        String icon = date.isOverdue() ? "circle-alert" : ICONS.get(date.kind());
        return entry(date.course(), date.shownAt(), date.hasTime(), tone, icon, words.text(KEY + word, date.group()), date.lessons(), date.isReachable());
    }

    /** Lessons that are new to a student. */
    Entry of(FreshLessons fresh) {
        return entry(fresh.course(), fresh.since(), false, Entry.Tone.PLAIN, "book-open", words.text(KEY + (fresh.isAdded() ? "added" : "opens-past")), fresh.lessons(), true);
    }

    /** A date of everybody in a course, for those who teach it. */
    Entry of(TaughtDates.Taught course, TaughtDates.Date date) {
        boolean isPast = !clock.instant().isBefore(date.at());
        boolean wasDue = isPast && date.kind() == CourseDate.Kind.DUE;
        String word = (wasDue ? "was-due" : date.kind().word()) + (date.group() == null ? "" : "-group") + (isPast && !wasDue ? "-past" : "");
        String href = date.lessonSlug() == null ? addresses.course(course.slug()) : addresses.lesson(course.slug(), date.lessonSlug());
        return new Entry(date.at(), hasTime(date.at()), Entry.Tone.PLAIN, ICONS.get(date.kind()), words.text(KEY + word, date.group()),
            date.part() == null ? course.title() : date.part(), date.part() == null ? null : course.title(), course.language(), href, course.slug());
    }

    private Entry.Tone tone(CourseDate date) {
        if (date.isOverdue()) {
            return Entry.Tone.LATE;
        }
        return date.kind() == CourseDate.Kind.DUE && day(date.at()).equals(day(clock.instant())) ? Entry.Tone.SOON : Entry.Tone.PLAIN;
    }

    // What is about one lesson leads to it, once it is open.
    private Entry entry(CourseDate.Course course, Instant at, boolean hasTime, Entry.Tone tone, String icon, String what, List<Step> lessons, boolean isReachable) {
        boolean isOne = lessons.size() == 1;
        String title = lessons.isEmpty() ? course.title() : isOne ? lessons.get(0).title() : words.text(KEY + "lessons", lessons.size());
        String href = isOne && isReachable ? addresses.lesson(course.slug(), lessons.get(0).slug()) : addresses.course(course.slug());
        return new Entry(at, hasTime && hasTime(at), tone, icon, what, title, lessons.isEmpty() ? null : course.title(), course.language(), href, course.slug());
    }

    // Midnight is how a day is set.
    private boolean hasTime(Instant at) {
        return !at.atZone(current.zone()).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private LocalDate day(Instant at) {
        return at.atZone(current.zone()).toLocalDate();
    }
}
