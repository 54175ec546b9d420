package lectern.reviews.entity;

/** Thrown when a review is to be settled that nobody has answered. */
public class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unanswered() {
        super("A review without an answer cannot be settled");
    }
}
