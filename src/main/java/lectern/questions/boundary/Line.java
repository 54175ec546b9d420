package lectern.questions.boundary;

import java.time.Instant;

/**
 * A question in a list, or a reported answer.
 *
 * @param beginning how its text begins, empty where there is none
 * @param where the lesson it stands at, and the course where the list is over several; null where that is clear
 * @param moment the time in the video it is about, or null
 * @param reports how many reports wait, 0 for those who do not look after them
 */
public record Line(String href, String title, String beginning, Poster poster, Instant at, String where, String quote, String moment, int votes, int answers,
                   boolean isAccepted, boolean isLocked, boolean isRemoved, boolean isAnswer, int reports) {

    public boolean hasBeginning() {
        return !isRemoved && !beginning.isEmpty();
    }

    public boolean hasWhere() {
        return where != null;
    }

    public boolean hasQuote() {
        return quote != null && !isRemoved;
    }

    public boolean hasMoment() {
        return moment != null && !isRemoved;
    }

    public boolean hasReports() {
        return reports > 0;
    }

    /** Whether nobody has answered it. */
    public boolean isWaiting() {
        return answers == 0 && !isAnswer && !isRemoved;
    }

    public boolean hasAnswers() {
        return answers > 0;
    }
}
