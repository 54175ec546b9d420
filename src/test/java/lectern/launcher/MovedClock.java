package lectern.launcher;

import java.time.Duration;
import java.util.Arrays;

/** The launcher with product time moved by the first argument, as tests of deadlines want it. */
final class MovedClock {

    private MovedClock() {
    }

    public static void main(String... arguments) {
        System.exit(Main.run(Duration.parse(arguments[0]), Arrays.copyOfRange(arguments, 1, arguments.length)));
    }
}
