package lectern.questions.entity;

/** A locked question takes no more answers. */
public class QuestionLocked extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
