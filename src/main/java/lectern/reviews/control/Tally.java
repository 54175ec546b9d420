package lectern.reviews.control;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How many reviews of a course gave how many stars.
 *
 * @param counts five numbers: of one star, of two, and so on
 */
public record Tally(List<Integer> counts) {

    /** How many reviews there are. */
    public int total() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** The average number of stars; zero when there are no reviews. */
    public double average() {
        return total() == 0 ? 0 : IntStream.range(0, counts.size()).mapToDouble(place -> (place + 1.0) * counts.get(place)).sum() / total();
    }

    /** How many gave so many stars. */
    public int of(int stars) {
        return counts.get(stars - 1);
    }
}
