package lectern.teaching.boundary;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lectern.teaching.control.Insights.LessonFigures;

/**
 * How many opened each lesson and how many completed it: two bars for each, one in front of the other.
 *
 * @param words what the picture says to those who do not see it
 */
public record Picture(String words, List<Pair> pairs) {

    private static final double HEIGHT = 120;
    private static final double ROOM = .84;

    /** The bars of one lesson: across in per cent, down in pixels. */
    public record Pair(String x, String width, String openedY, String openedHeight, String completedY, String completedHeight, String title) {
    }

    static Picture of(List<LessonFigures> lessons, String words, List<String> titles) {
        double most = Math.max(1, lessons.stream().mapToInt(lesson -> Math.max(lesson.opened(), lesson.completed())).max().orElse(1));
        double step = 100.0 / Math.max(1, lessons.size());
        return new Picture(words, IntStream.range(0, lessons.size()).mapToObj(place -> {
            double opened = HEIGHT * lessons.get(place).opened() / most;
            double completed = HEIGHT * lessons.get(place).completed() / most;
            return new Pair(number(place * step), number(step * ROOM), number(HEIGHT - opened), number(opened), number(HEIGHT - completed), number(completed), titles.get(place));
        }).toList());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
