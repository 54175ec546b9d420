package lectern.teaching.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.courses.control.CourseFacts;
import lectern.platform.web.Chart;
import lectern.platform.web.Crumb;
import lectern.platform.web.Initials;
import lectern.platform.web.Words;
import lectern.teaching.control.Insights;
import lectern.teaching.control.Insights.Away;
import lectern.teaching.control.Insights.LessonFigures;

/** Says in pictures, tables and words how the students of a course fare. */
@ApplicationScoped
class InsightsPages {

    private static final int SHOWN = 20;
    private static final List<Integer> WEEKS = List.of(0, 2, 4, 8);

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    @Inject
    Words words;

    InsightsPage page(CourseFacts course, List<LessonFigures> lessons, List<Away> away, int days) {
        List<InsightsPage.Line> lines = lines(lessons, away);
        List<Crumb> trail = List.of(new Crumb(addresses.teaching(), words.text("teaching.title")), new Crumb(addresses.course(course.slug()), course.title()));
        String insights = addresses.insights(course.slug());
        return new InsightsPage(trail, insights, course.title(), course.language(), dropOff(lessons), time(lessons), stops(lines), absence(away), lines,
            away.stream().limit(SHOWN).map(person -> person(course, person)).toList(), awayText(away.size(), days), stopText(lines),
            insights + "/lessons.csv", insights + "/away.csv", addresses.people(course.slug()) + "?show=away", addresses.mine() + "#settings");
    }

    List<InsightsPage.Line> lines(List<LessonFigures> lessons, List<Away> away) {
        Map<UUID, Long> stopped = away.stream().filter(person -> person.lessonId() != null).collect(Collectors.groupingBy(Away::lessonId, Collectors.counting()));
        return lessons.stream().map(lesson -> new InsightsPage.Line(lesson.number(), lesson.title(), lesson.opened(), lesson.completed(),
            stopped.getOrDefault(lesson.id(), 0L).intValue(), lesson.secondsEach())).toList();
    }

    private Picture dropOff(List<LessonFigures> lessons) {
        List<String> titles = lessons.stream().map(lesson -> words.text("teaching.insights.pair", lesson.number(), lesson.title(), lesson.opened(), lesson.completed())).toList();
        return Picture.of(lessons, words.text("teaching.insights.drop-off") + ": " + String.join("; ", titles), titles);
    }

    private Chart time(List<LessonFigures> lessons) {
        return new Chart(words.text("teaching.insights.time-caption"), lessons.stream()
            .map(lesson -> new Chart.Point(label(lesson.number(), lesson.title()), lesson.secondsEach(), words.text("teaching.minutes", Math.round(lesson.secondsEach() / 60.0)))).toList());
    }

    private Chart stops(List<InsightsPage.Line> lines) {
        return new Chart(words.text("teaching.insights.stops-caption"), lines.stream()
            .map(line -> new Chart.Point(label(line.number(), line.title()), line.stopped(), words.text("teaching.people", line.stopped()))).toList());
    }

    private Chart absence(List<Away> away) {
        Instant now = clock.instant();
        List<Long> weeks = away.stream().filter(person -> person.seenAt() != null).map(person -> Duration.between(person.seenAt(), now).toDays() / 7).toList();
        return new Chart(words.text("teaching.insights.absence-caption"), IntStream.range(0, WEEKS.size()).mapToObj(place -> {
            int from = WEEKS.get(place);
            long to = place + 1 < WEEKS.size() ? WEEKS.get(place + 1) : Long.MAX_VALUE;
            long people = weeks.stream().filter(week -> week >= from && week < to).count();
            return new Chart.Point(words.text("teaching.absence." + from), people, words.text("teaching.people", people));
        }).toList());
    }

    private String awayText(int people, int days) {
        return people >= Insights.SAMPLE ? words.text("teaching.insights.away-many", Insights.SAMPLE, days) : words.text("teaching.insights.away", people, days);
    }

    private String stopText(List<InsightsPage.Line> lines) {
        return lines.stream().filter(line -> line.stopped() > 0).max(Comparator.comparingInt(InsightsPage.Line::stopped))
            .map(line -> words.text("teaching.insights.stop", line.number(), line.title(), line.stopped())).orElse(null);
    }

    private InsightsPage.Person person(CourseFacts course, Away person) {
        return new InsightsPage.Person(addresses.person(course.slug(), person.id()), person.name(), Initials.of(person.name()), Initials.hue(person.id()),
            Math.min(person.completed(), person.required()), person.required(), person.seenAt(), person.lesson());
    }

    private static String label(int number, String title) {
        return number + ". " + title;
    }
}
