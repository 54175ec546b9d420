package lectern.reviews.boundary;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Five stars, some of them full.
 *
 * @param words what they say to those who do not see them
 */
public record Stars(List<Boolean> marks, String words) {

    private static final int MOST = 5;

    static Stars of(double stars, String words) {
        return new Stars(IntStream.rangeClosed(1, MOST).mapToObj(place -> place <= Math.round(stars)).toList(), words);
    }
}
