package lectern.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A few figures to be drawn, with the words beside them: {@code platform/chart} draws bars, a line or a sparkline.
 *
 * @param caption what the figures say together, for instance "1 h 57 this week"
 */
public record Chart(String caption, List<Point> points) {

    private static final int HEIGHT = 72;
    private static final int LEAST = 3;

    /** A figure: what it belongs to, how much it is, and how that is said. */
    public record Point(String label, double value, String text) {
    }

    /** A bar: across in per cent, down in pixels. */
    public record Bar(String x, String width, String y, String height, boolean empty, String label, String text) {
    }

    public String first() {
        return points.isEmpty() ? "" : points.get(0).label();
    }

    public String last() {
        return points.isEmpty() ? "" : points.get(points.size() - 1).label();
    }

    /** Everything in one sentence, for people who do not see it. */
    public String words() {
        return points.stream().map(point -> point.label() + " " + point.text()).collect(Collectors.joining(", ", caption + ": ", ""));
    }

    public List<Bar> bars() {
        return IntStream.range(0, points.size()).mapToObj(this::bar).toList();
    }

    /** The points of a line in a square of 100. */
    public String line() {
        double step = points.size() < 2 ? 0 : 100.0 / (points.size() - 1);
        return IntStream.range(0, points.size())
            .mapToObj(i -> number(i * step) + "," + number(100 - 100 * points.get(i).value() / highest()))
            .collect(Collectors.joining(" "));
    }

    private Bar bar(int place) {
        Point point = points.get(place);
        double room = 100.0 / points.size();
        double height = Math.max(LEAST, HEIGHT * point.value() / highest());
        return new Bar(number(place * room), number(room * .87), number(HEIGHT - height), number(height), point.value() <= 0, point.label(), point.text());
    }

    private double highest() {
        double highest = points.stream().mapToDouble(Point::value).max().orElse(0);
        return highest <= 0 ? 1 : highest;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
