package lectern.launcher;

/** A reason why the launcher cannot go on, told in one sentence that says what is wrong and what to do. */
public final class Failure extends RuntimeException {

    Failure(String sentence) {
        super(sentence);
    }

    Failure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
