package lectern.courses.entity;

/** Thrown when a course is to have fewer places than people are in it. */
public class TooFewPlaces extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int taken;

    TooFewPlaces(int taken) {
        super(taken + " places are taken");
        this.taken = taken;
    }

    public int taken() {
        return taken;
    }
}
