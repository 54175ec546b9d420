package lectern.questions.boundary;

/** A link that narrows or orders a list. */
public record Choice(String href, String label, boolean isCurrent) {
}
